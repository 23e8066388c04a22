package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What strangers take for a document, and how they refuse what is none. */
final class WrongRefusals {

    private static final String ACCEPTED = "MUST refuse this, and yet it read";

    private WrongRefusals() {}

    static List<WrongCodec> all() {
        return Stream.of(lenient(), refusals(), notSoStrict()).flatMap(List::stream).toList();
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

    private static List<WrongCodec> notSoStrict() {
        JsonFactory without =
                new JsonFactoryBuilder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNameLength(Integer.MAX_VALUE)
                                        .maxNumberLength(Integer.MAX_VALUE)
                                        .build())
                        .build();
        return Stream.of(
                        "a name of 50,001 bytes",
                        "half a pair in a name: \\ud83d",
                        "a number of 1,001 characters, 1e0")
                .map(
                        read ->
                                new WrongCodec(
                                        "says that it is strict, and reads " + read,
                                        "strict: " + read,
                                        ACCEPTED,
                                        new StrictCodec(without) {
                                            @Override
                                            public boolean isStrict() {
                                                return true;
                                            }

                                            /** Jackson itself refuses half a pair in a name. */
                                            @Override
                                            String text(byte[] utf8) throws IOException {
                                                return super.text(utf8).replace("\\ud83d\"", "?\"");
                                            }
                                        }))
                .toList();
    }

    private static WrongCodec allowing(JsonReadFeature leniency, String shown) {
        JsonFactory factory = new JsonFactoryBuilder().enable(leniency).build();
        return new WrongCodec(
                "has " + leniency,
                "malformed: " + shown,
                ACCEPTED,
                new StrictCodec(factory) {
                    /** By value, as JsonNumber itself refuses a text that is no number. */
                    @Override
                    JsonNumber number(String text) {
                        return JsonNumber.of(text.equals("NaN") ? 0 : new BigDecimal(text));
                    }
                });
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
