package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What strangers get wrong about documents: what is read, what is written, what is refused. */
final class WrongCodecs {

    private static final String DIFFERS = "differs at character";
    private static final String ACCEPTED = "MUST refuse this, and yet it read";

    private WrongCodecs() {}

    static Stream<WrongCodec> all() {
        return Stream.of(
                        members(), numbers(), strings(), lenient(), refusals(), WrongCalls.all())
                .flatMap(List::stream);
    }

    private static List<WrongCodec> members() {
        return List.of(
                new WrongCodec(
                        "drops nulls",
                        "structures: order and explicit nulls",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            void member(JsonObject.Builder members, String name, JsonValue value) {
                                if (!(value instanceof JsonNull)) {
                                    super.member(members, name, value);
                                }
                            }
                        }),
                new WrongCodec(
                        "drops empty names",
                        "structures: empty names in one another",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            void member(JsonObject.Builder members, String name, JsonValue value) {
                                if (!name.isEmpty()) {
                                    super.member(members, name, value);
                                }
                            }
                        }),
                new WrongCodec(
                        "puts members in order",
                        "structures: 2,000 members in any order",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            void member(JsonObject.Builder members, String name, JsonValue value) {
                                JsonObject before = members.build();
                                before.names().forEach(members::remove);
                                members.add(name, value);
                                before.members().forEach(members::add);
                            }
                        }),
                new WrongCodec(
                        "takes the last of two members",
                        "duplicates: at every depth",
                        ACCEPTED,
                        new StrictCodec() {
                            @Override
                            void member(JsonObject.Builder members, String name, JsonValue value) {
                                members.set(name, value);
                            }
                        }),
                new WrongCodec(
                        "takes names that differ in case for one",
                        "structures: names that differ in case alone",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            void member(JsonObject.Builder members, String name, JsonValue value) {
                                members.set(name.toLowerCase(Locale.ROOT), value);
                            }
                        }));
    }

    private static List<WrongCodec> numbers() {
        return List.of(
                new WrongCodec(
                        "rounds numbers",
                        "numbers: 1234567890123456789012345",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            JsonNumber number(String text) {
                                double rounded = Double.parseDouble(text);
                                return JsonNumber.of(
                                        Double.isInfinite(rounded) ? Double.MAX_VALUE : rounded);
                            }
                        }),
                new WrongCodec(
                        "strips zeros",
                        "numbers: 1.10",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            JsonNumber number(String text) {
                                return JsonNumber.of(new BigDecimal(text).stripTrailingZeros());
                            }
                        }),
                new WrongCodec(
                        "keeps values, not texts",
                        "numbers: 1e2",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            JsonNumber number(String text) {
                                return JsonNumber.of(new BigDecimal(text));
                            }
                        }),
                new WrongCodec(
                        "loses the sign of zero",
                        "numbers: -0",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            JsonNumber number(String text) {
                                return JsonNumber.ofText(text.equals("-0") ? "0" : text);
                            }
                        }));
    }

    private static List<WrongCodec> strings() {
        return List.of(
                writing(
                        "writes a question mark for a lone surrogate",
                        "strings: a lone high surrogate",
                        text -> text.replaceAll("\\\\u[d][0-9a-f]{3}", "?")),
                writing(
                        "writes capital digits",
                        "strings: other control characters",
                        text -> text.replace("\\u000b", "\\u000B")),
                writing("escapes the solidus", "strings: a solidus", text -> text.replace("/", "\\/")),
                writing(
                        "escapes what is not ASCII",
                        "strings: latin",
                        text -> text.replace("\u00e9", "\\u00e9")),
                writing(
                        "writes line separators as escapes",
                        "strings: line separators",
                        text -> text.replace("\u2028", "\\u2028")),
                writing(
                        "writes white space",
                        "structures: order and explicit nulls",
                        text -> text.replace(",", ", ")),
                writing("writes a byte order mark", "structures: null", text -> "\ufeff" + text),
                writing("ends with a line feed", "structures: null", text -> text + "\n"),
                new WrongCodec(
                        "writes Latin-1",
                        "strings: latin",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            byte[] written(String text) {
                                return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                            }
                        }),
                new WrongCodec(
                        "drops U+FEFF",
                        "code points: in strings from U+F000",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            String string(String text) {
                                return text.replace("\ufeff", "");
                            }
                        }),
                new WrongCodec(
                        "trims strings",
                        "forms: white space around a string",
                        DIFFERS,
                        new StrictCodec() {
                            @Override
                            String string(String text) {
                                return text.strip();
                            }
                        }));
    }

    /** What a codec does to the text that it should write. */
    @FunctionalInterface
    private interface Change {
        String of(String text);
    }

    private static WrongCodec writing(String what, String red, Change change) {
        return new WrongCodec(
                what,
                red,
                DIFFERS,
                new StrictCodec() {
                    @Override
                    byte[] written(String text) {
                        return super.written(change.of(text));
                    }
                });
    }

    private static List<WrongCodec> lenient() {
        return List.of(
                allowing(JsonReadFeature.ALLOW_TRAILING_COMMA, "<[1,]>"),
                allowing(JsonReadFeature.ALLOW_JAVA_COMMENTS, "<[1/*c*/]>"),
                allowing(JsonReadFeature.ALLOW_YAML_COMMENTS, "<[1#c\\u000a]>"),
                allowing(JsonReadFeature.ALLOW_SINGLE_QUOTES, "<['a']>"),
                allowing(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, "<{a:1}>"),
                allowing(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, "<[NaN]>"),
                allowing(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS, "<[01]>"),
                allowing(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS, "<[+1]>"),
                allowing(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS, "<[.5]>"),
                allowing(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS, "<[1.]>"),
                allowing(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, "<\"\\u0009\">"),
                allowing(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, "<\"\\v\">"),
                allowing(JsonReadFeature.ALLOW_MISSING_VALUES, "<[1,,2]>"));
    }

    private static WrongCodec allowing(JsonReadFeature leniency, String shown) {
        JsonFactory factory = new JsonFactoryBuilder().enable(leniency).build();
        return new WrongCodec(
                "has " + leniency,
                "malformed: " + shown,
                // Some of what Jackson lets pass is no number to JsonNumber.
                "",
                new StrictCodec(factory));
    }

    private static List<WrongCodec> refusals() {
        return List.of(
                new WrongCodec(
                        "reads the first of two documents",
                        "malformed: <1 2>",
                        ACCEPTED,
                        new StrictCodec() {
                            @Override
                            void checkEnd(JsonParser in) {}
                        }),
                new WrongCodec(
                        "takes bytes that are not UTF-8",
                        "encodings: bytes in a string [195, 40]",
                        ACCEPTED,
                        new StrictCodec() {
                            @Override
                            String text(byte[] utf8) {
                                return new String(utf8, UTF_8);
                            }
                        }),
                new WrongCodec(
                        "skips a byte order mark",
                        "encodings: a byte order mark before {}",
                        ACCEPTED,
                        new StrictCodec() {
                            @Override
                            String text(byte[] utf8) throws IOException {
                                String text = super.text(utf8);
                                return text.startsWith("\ufeff") ? text.substring(1) : text;
                            }
                        }),
                new WrongCodec(
                        "quotes the document",
                        "quotes nothing: in <[1,SECRET]>",
                        "MUST NOT quote the document",
                        new StrictCodec() {
                            @Override
                            RuntimeException refusal(IOException quotesTheText) {
                                return new JsonException(
                                        String.valueOf(quotesTheText.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(""));
                            }
                        }),
                new WrongCodec(
                        "quotes the document by its cause",
                        "quotes nothing: in <[1,SECRET]>",
                        "MUST NOT quote the document",
                        new StrictCodec() {
                            @Override
                            RuntimeException refusal(IOException quotesTheText) {
                                JsonException refusal = new JsonException("not JSON");
                                refusal.initCause(quotesTheText);
                                return refusal;
                            }
                        }),
                new WrongCodec(
                        "throws what it likes",
                        "malformed: a document cut anywhere",
                        "Every failure MUST be a JsonException",
                        new StrictCodec() {
                            @Override
                            RuntimeException refusal(IOException quotesTheText) {
                                return new IllegalArgumentException("not JSON");
                            }
                        }),
                new WrongCodec(
                        "says nothing",
                        "malformed: <]>",
                        "A refusal MUST say what is wrong",
                        new StrictCodec() {
                            @Override
                            RuntimeException refusal(IOException quotesTheText) {
                                return new JsonException("");
                            }
                        }),
                new WrongCodec(
                        "says in its own words that a name is there twice",
                        "duplicates: {\"a\":1,\"a\":2}",
                        "that of JsonObject.Builder.add",
                        new StrictCodec(
                                new JsonFactoryBuilder()
                                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                        .build())));
    }
}
