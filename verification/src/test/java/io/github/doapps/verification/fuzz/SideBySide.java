package io.github.doapps.verification.fuzz;

import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * Two codecs over the same texts. Both read the same document or both refuse, alone as behind the
 * client, and what they write is one text, which reads back as the document that it was.
 */
final class SideBySide implements AutoCloseable {

    private static final String NAME_TWICE = "an object has a member name twice";
    private static final Set<String> OVER_LIMIT =
            Set.of(
                    "a member name has more than 50000 bytes",
                    "a number has more than 1000 characters",
                    "the document exceeds a limit of the JSON library");

    /** All that a codec of the project says. None of it quotes a text. */
    private static final Set<String> WORDS =
            Set.of(
                    "the text is not one JSON document",
                    "the document is nested too deeply",
                    NAME_TWICE);

    /** The sizes that the client limits, so that a codec need not. */
    private static final Set<String> LIMITS =
            Set.of(
                    "The text has a member name of more than 50000 bytes (",
                    "The text has a number of more than 1000 characters (");

    private final ReadingSide one;
    private final ReadingSide other;

    SideBySide(JsonCodec one, JsonCodec other) {
        this.one = new ReadingSide(one);
        this.other = new ReadingSide(other);
    }

    /**
     * Tries bytes: to read them, and to write a string of them, whatever they are, since few texts
     * are read far enough to be written.
     *
     * @throws AssertionError if the sides part ways; anything else that a codec throws, but a
     *     refusal, goes through
     */
    Outcome of(byte[] input) {
        writtenAlike(JsonString.of(ByteBuffer.wrap(input).asCharBuffer().toString()));
        return read(input);
    }

    private Outcome read(byte[] utf8) {
        Reading client =
                one.asTheClient(utf8).same(other.asTheClient(utf8), "as the client reads it");
        Reading first = one.alone(utf8);
        Reading second = other.alone(utf8);
        inWords(first);
        inWords(second);
        if (client.isDocument()) {
            client.same(first, "with the client and without");
            client.same(second, "with the client and without");
            writtenAlike(Objects.requireNonNull(client.document()));
            return Outcome.READ;
        }
        if (client.refusal().startsWith("The text cannot be read: ")) {
            Reading twice = new Reading(null, NAME_TWICE);
            twice.same(first, "sound to the client");
            twice.same(second, "sound to the client");
            return Outcome.NAME_TWICE;
        }
        if (LIMITS.stream().anyMatch(client.refusal()::startsWith)) {
            beyondALimit(first, second);
            return Outcome.BEYOND_A_LIMIT;
        }
        if (first.isDocument() || second.isDocument()) {
            throw new AssertionError(
                    "read by a codec, though the client says: " + client.refusal());
        }
        return Outcome.REFUSED;
    }

    private void beyondALimit(Reading first, Reading second) {
        if (first.isDocument() && second.isDocument()) {
            first.same(second, "beyond a limit");
            writtenAlike(Objects.requireNonNull(first.document()));
        } else if (first.isDocument() || second.isDocument()) {
            String refusal = first.refusal() + second.refusal();
            if (!OVER_LIMIT.contains(refusal)) {
                throw new AssertionError("beyond a limit, one side read it, one says: " + refusal);
            }
        }
    }

    private void writtenAlike(JsonValue document) {
        byte[] text = one.written(document);
        alike(text, other.written(document), "what the two sides write");
        Reading wanted = new Reading(document, "");
        for (ReadingSide side : new ReadingSide[] {one, other}) {
            Reading back = side.alone(text).same(wanted, "what was written, read back");
            // Objects are equal whatever the order of their members; their texts are not.
            alike(
                    text,
                    side.written(Objects.requireNonNull(back.document())),
                    "what was read back, written again");
        }
    }

    private static void inWords(Reading reading) {
        if (!reading.isDocument()
                && !WORDS.contains(reading.refusal())
                && !OVER_LIMIT.contains(reading.refusal())) {
            throw new AssertionError("a refusal in words of its own: " + reading.refusal());
        }
    }

    private static void alike(byte[] one, byte[] other, String what) {
        int at = Arrays.mismatch(one, other);
        if (at >= 0) {
            throw new AssertionError(what + " differs at byte " + at);
        }
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
