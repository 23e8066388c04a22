package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What strangers get wrong about documents: what is read, and what is written. */
final class WrongCodecs {

    private static final String DIFFERS = "differs at character";
    private static final String ACCEPTED = "MUST refuse this, and yet it read";

    private WrongCodecs() {}

    static Stream<WrongCodec> all() {
        return Stream.of(members(), numbers(), strings(), WrongRefusals.all(), WrongCalls.all())
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
                writing(
                        "escapes the solidus",
                        "strings: a solidus",
                        text -> text.replace("/", "\\/")),
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
                                return text.getBytes(ISO_8859_1);
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
}
