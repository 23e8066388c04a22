package io.github.doapps.verification.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.MalformedResponseException;
import io.github.doapps.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of an answer's text is taken and what is refused, at each limit, is one on every stack. */
class LevelledJsonTest {

    private static final String BEFORE = "{\"deployment\":{\"id\":\"d-1\",\"x\":";
    private static final String AFTER = "}}";
    private static final int MIB_16 = 16 * 1024 * 1024;

    private static final String NESTED = "is nested more than 256 deep (at byte %d)";
    private static final String NAME = "has a member name of more than 50000 bytes (at byte 31)";
    private static final String NUMBER = "has a number of more than 1000 characters (at byte 30)";
    private static final String NOT_UTF_8 = "is not UTF-8 (at byte 31)";

    private record Input(String what, RawReply reply, @Nullable String refusal) {}

    private final List<Input> inputs = new ArrayList<>();

    @Test
    void everyStackTakesTheSameAndRefusesTheSame() {
        nesting();
        namesAndNumbers();
        encoding();
        ends();
        sizes();
        int taken = 0;
        for (Input input : inputs) {
            List<JsonObject> documents = new ArrayList<>();
            for (Stack stack : Stack.values()) {
                if (input.refusal() == null) {
                    documents.add(taken(stack, input));
                } else {
                    assertRefused(stack, input);
                }
            }
            assertThat(documents.stream().distinct()).as(input.what()).hasSizeLessThanOrEqualTo(1);
            taken += input.refusal() == null ? 1 : 0;
        }
        System.out.printf(
                "texts of answers on each of %d stacks: %d taken, %d refused%n",
                Stack.values().length, taken, inputs.size() - taken);
        assertThat(taken).isEqualTo(23);
        assertThat(inputs).hasSize(56);
    }

    private void nesting() {
        for (int depth : List.of(255, 256, 257, 258, 2_000, 100_000)) {
            // The envelope and the deployment are two of them.
            int more = depth - 2;
            boolean fits = depth <= 256;
            value(
                    depth + " arrays",
                    "[".repeat(more) + "]".repeat(more),
                    fits ? null : NESTED.formatted(30 + 254));
            value(
                    depth + " objects",
                    "{\"o\":".repeat(more) + "1" + "}".repeat(more),
                    fits ? null : NESTED.formatted(30 + 254 * 5));
        }
    }

    private void namesAndNumbers() {
        for (int length : List.of(49_999, 50_000, 50_001)) {
            String refusal = length <= 50_000 ? null : NAME;
            value("a name of " + length, "{\"" + "n".repeat(length) + "\":1}", refusal);
            String twoBytes = "\u00e9".repeat(length / 2) + "n".repeat(length % 2);
            value("a name of accents of " + length, "{\"" + twoBytes + "\":1}", refusal);
        }
        for (int length : List.of(999, 1_000, 1_001)) {
            String refusal = length <= 1_000 ? null : NUMBER;
            value("a whole number of " + length, "9".repeat(length), refusal);
            value("a negative number of " + length, "-" + "9".repeat(length - 1), refusal);
            value("a fraction of " + length, "0." + "9".repeat(length - 2), refusal);
            value("an exponent of " + length, "1e" + "0".repeat(length - 3) + "7", refusal);
        }
        value("a long string", "\"" + "s".repeat(100_000) + "\"", null);
        value("half a pair in a string", "\"\\ud83d\"", null);
        value(
                "half a pair in a name",
                "{\"\\ud83d\":1}",
                "has half a surrogate pair in a member name (at byte 31)");
        value(
                "a name twice",
                "{\"a\":1,\"a\":1}",
                "cannot be read: an object has a member name twice");
    }

    private void encoding() {
        value("four bytes", "\"\ud83d\ude00\"", null);
        bytes("ISO-8859-1", "\"\u00e9\"", NOT_UTF_8);
        bytes("an overlong form", "\"\u00c0\u00af\"", NOT_UTF_8);
        bytes("a surrogate of its own", "\"\u00ed\u00a0\u00bd\"", NOT_UTF_8);
        bytes("beyond Unicode", "\"\u00f4\u0090\u0080\u0080\"", NOT_UTF_8);
        bytes("a cut character", "\"\u00e2\u0082\"", NOT_UTF_8);
        text(
                "a byte order mark",
                ("\ufeff" + BEFORE + "1" + AFTER).getBytes(UTF_8),
                "begins with a byte order mark (at byte 0)");
        text("UTF-16", (BEFORE + "1" + AFTER).getBytes(UTF_16LE), "is not JSON (at byte 1)");
    }

    private void ends() {
        text("nothing", new byte[0], "is empty");
        text("blanks alone", " \t\r\n".getBytes(UTF_8), "is empty");
        value("blanks around", "\r\n\t 1 \r\n\t", null);
        String whole = BEFORE + "1" + AFTER;
        text("blanks behind", (whole + " \t\r\n").getBytes(UTF_8), null);
        for (String more : List.of("x", "{}", ",", "\0", "\f", "\u00a0", "//")) {
            text(
                    "more behind: " + (int) more.charAt(0),
                    (whole + " " + more).getBytes(UTF_8),
                    "goes on after its end (at byte %d)".formatted(whole.length() + 1));
        }
    }

    private void sizes() {
        byte[] whole = (BEFORE + "1" + AFTER).getBytes(UTF_8);
        for (int size : List.of(MIB_16 - 1, MIB_16, MIB_16 + 1)) {
            byte[] text = Arrays.copyOf(whole, size);
            Arrays.fill(text, whole.length, size, (byte) ' ');
            text(
                    size + " bytes",
                    text,
                    size <= MIB_16
                            ? null
                            : "is larger than the 16777216 bytes that the client reads");
        }
    }

    private void value(String what, String value, @Nullable String refusal) {
        text(what, (BEFORE + value + AFTER).getBytes(UTF_8), refusal);
    }

    /** A value whose characters are one byte each. */
    private void bytes(String what, String value, @Nullable String refusal) {
        text(what, (BEFORE + value + AFTER).getBytes(ISO_8859_1), refusal);
    }

    private void text(String what, byte[] text, @Nullable String refusal) {
        RawReply reply = RawReply.whole(200, text, List.of("Content-Type: application/json"));
        inputs.add(new Input(what, reply, refusal));
    }

    private static JsonObject taken(Stack stack, Input input) {
        try (Scene scene = Scene.on(stack, input.reply())) {
            JsonObject document = scene.succeed(Op.GET_DEPLOYMENT).json();
            assertThat(document.names()).as(input.what()).containsExactly("id", "x");
            return document;
        }
    }

    private static void assertRefused(Stack stack, Input input) {
        try (Scene scene = Scene.on(stack, input.reply())) {
            MalformedResponseException failure =
                    scene.fail(Op.GET_DEPLOYMENT, MalformedResponseException.class);
            assertThat(failure)
                    .as(input.what() + " on " + stack)
                    .hasMessage(
                            "getDeployment failed: 200, but its body "
                                    + input.refusal()
                                    + " ("
                                    + Op.GET_DEPLOYMENT.route()
                                    + ", attempt 1). Nothing was done on the server. Check the"
                                    + " endpoint, and what stands between it and this client."
                                    + " [malformed-response]");
            assertThat(scene.server().requests()).hasSize(1);
        }
    }
}
