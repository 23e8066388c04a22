package io.github.doapps.verification.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jsonb.JsonbCodec;
import io.github.doapps.spi.JsonCodec;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A codec that parts ways with the others in one thing. */
final class WrongCodec implements JsonCodec {

    private final JsonCodec right = JsonbCodec.create();
    private final String what;
    private final String says;
    private final Decoding decoding;
    private final UnaryOperator<String> encoding;

    /** How it reads. */
    private interface Decoding {
        JsonValue decode(JsonCodec right, byte[] utf8);
    }

    /** What it makes of a text that it should refuse. */
    private interface Refusing {
        JsonValue of(JsonCodec right, byte[] utf8, JsonException refusal);
    }

    private WrongCodec(
            String what, String says, Decoding decoding, UnaryOperator<String> encoding) {
        this.what = what;
        this.says = says;
        this.decoding = decoding;
        this.encoding = encoding;
    }

    /** One for each way of being wrong. */
    static Stream<WrongCodec> all() {
        return Stream.of(reading(), refusing(), writing()).flatMap(codecs -> codecs);
    }

    private static Stream<WrongCodec> reading() {
        return Stream.of(
                reading(
                        "drops a number's trailing zeros",
                        "as the client reads it: an object was read on one side, and an object was read",
                        (right, utf8) ->
                                right.decode(
                                        text(utf8)
                                                .replaceAll("(\\.[0-9]*[1-9])0+(?![0-9])", "$1")
                                                .getBytes(UTF_8))),
                reading(
                        "puts members in order",
                        "what was read back, written again differs at byte 2",
                        (right, utf8) -> inOrder(right.decode(utf8))),
                reading(
                        "changes the bytes that it reads",
                        "decode() changed the bytes that it was given",
                        (right, utf8) -> {
                            byte[] given = utf8.clone();
                            Arrays.fill(utf8, (byte) ' ');
                            return right.decode(given);
                        }),
                reading(
                        "has a limit of its own",
                        "number-1000-digits: java.lang.AssertionError: as the client reads it",
                        (right, utf8) -> {
                            if (utf8.length == 1_000) {
                                throw new JsonException(
                                        "the document exceeds a limit of the JSON library");
                            }
                            return right.decode(utf8);
                        }));
    }

    private static Stream<WrongCodec> refusing() {
        String read = "read by a codec, though the client says: The text";
        return Stream.of(
                refusing(
                        "reads a leading zero",
                        read + " goes on after its end (at byte 1)",
                        (right, utf8, refusal) ->
                                right.decode(
                                        text(utf8)
                                                .replaceAll("(?<![0-9.eE+])0+(?=[0-9])", "")
                                                .getBytes(UTF_8))),
                refusing(
                        "skips a byte order mark",
                        read + " begins with a byte order mark",
                        (right, utf8, refusal) ->
                                right.decode(
                                        text(utf8).replaceFirst("^\ufeff", "").getBytes(UTF_8))),
                refusing(
                        "reads Latin-1",
                        read + " is not UTF-8",
                        (right, utf8, refusal) -> {
                            if (Arrays.equals(utf8, text(utf8).getBytes(UTF_8))) {
                                throw refusal;
                            }
                            return right.decode(new String(utf8, ISO_8859_1).getBytes(UTF_8));
                        }),
                refusing(
                        "takes no heed of a last byte",
                        read + " goes on after its end",
                        (right, utf8, refusal) ->
                                right.decode(Arrays.copyOf(utf8, Math.max(0, utf8.length - 1)))),
                refusing(
                        "reads an object with a name twice",
                        "as the client reads it: refused",
                        (right, utf8, refusal) -> {
                            if (String.valueOf(refusal.getMessage()).contains("twice")) {
                                return JsonObject.empty();
                            }
                            throw refusal;
                        }),
                refusing(
                        "reads what is nested too deeply",
                        read + " is nested more than 256 deep",
                        (right, utf8, refusal) -> {
                            if (String.valueOf(refusal.getMessage()).contains("deep")) {
                                return JsonNull.INSTANCE;
                            }
                            throw refusal;
                        }),
                refusing(
                        "takes the stack with it",
                        "java.lang.StackOverflowError",
                        (right, utf8, refusal) -> {
                            throw new StackOverflowError();
                        }),
                refusing(
                        "refuses with an exception of its own",
                        "java.lang.IllegalStateException",
                        (right, utf8, refusal) -> {
                            throw new IllegalStateException(refusal);
                        }),
                refusing(
                        "quotes what it refuses",
                        "a refusal in words of its own: no JSON",
                        (right, utf8, refusal) -> {
                            throw new JsonException("no JSON: " + text(utf8));
                        }),
                refusing(
                        "tells by a cause what it refuses",
                        "a refusal that may quote its text",
                        (right, utf8, refusal) -> {
                            JsonException quoting =
                                    new JsonException("the text is not one JSON document");
                            quoting.initCause(new IllegalStateException(text(utf8)));
                            throw quoting;
                        }));
    }

    private static Stream<WrongCodec> writing() {
        String differs = "what the two sides write differs at byte ";
        return Stream.of(
                writing(
                        "writes a question mark for half a pair",
                        differs,
                        text -> text.replaceAll("(?<!\\\\)\\\\ud[89a-f][0-9a-f]{2}", "?")),
                writing(
                        "writes capital digits",
                        differs,
                        text -> text.replace("\\u001f", "\\u001F")),
                writing("ends with a line feed", differs, text -> text + "\n"),
                writing(
                        "escapes what scripts take for line ends",
                        differs,
                        text -> text.replace("\u2028", "\\u2028")));
    }

    private static WrongCodec reading(String what, String says, Decoding decoding) {
        return new WrongCodec(what, says, decoding, UnaryOperator.identity());
    }

    private static WrongCodec refusing(String what, String says, Refusing refusing) {
        Decoding decoding =
                (right, utf8) -> {
                    try {
                        return right.decode(utf8);
                    } catch (JsonException refusal) {
                        return refusing.of(right, utf8, refusal);
                    }
                };
        return reading(what, says, decoding);
    }

    private static WrongCodec writing(String what, String says, UnaryOperator<String> encoding) {
        return new WrongCodec(what, says, JsonCodec::decode, encoding);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }

    private static JsonValue inOrder(JsonValue document) {
        if (!(document instanceof JsonObject object)) {
            return document;
        }
        JsonObject.Builder members = JsonObject.builder();
        new TreeMap<>(object.members()).forEach(members::add);
        return members.build();
    }

    /** What the failure says that catches it. */
    String says() {
        return says;
    }

    @Override
    public JsonValue decode(byte[] utf8) {
        return decoding.decode(right, utf8);
    }

    @Override
    public byte[] encode(JsonValue document) {
        return encoding.apply(text(right.encode(document))).getBytes(UTF_8);
    }

    @Override
    public String name() {
        return "wrong";
    }

    @Override
    public String libraryVersion() {
        return right.libraryVersion();
    }

    @Override
    public void close() {
        right.close();
    }

    @Override
    public String toString() {
        return what;
    }
}
