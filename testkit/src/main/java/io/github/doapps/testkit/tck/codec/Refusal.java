package io.github.doapps.testkit.tck.codec;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bytes that every codec refuses, and what its refusal must be like. */
final class Refusal {

    /** Stands for a secret in a refused document: no text of a failure may have it. */
    static final String SECRET = "s3cretOfTheDocument";

    private static final int LONGEST = 200;
    private static final JsonValue GOOD = JsonObject.of("a", JsonArray.of(1, null, "\u00e9"));

    private Refusal() {}

    /** Holds a refusal against the contract, and reads a good document behind it. */
    static JsonException check(JsonCodec codec, byte[] utf8) {
        return check(codec, utf8, "decode()", codec::decode);
    }

    /** As {@link #check}, of what the client has looked at and found sound. */
    static JsonException checkChecked(JsonCodec codec, byte[] utf8) {
        return check(codec, utf8, "decodeChecked()", codec::decodeChecked);
    }

    private static JsonException check(
            JsonCodec codec, byte[] utf8, String method, Function<byte[], JsonValue> decode) {
        byte[] given = utf8.clone();
        JsonException refused = refusalOf(method, decode, given);
        if (!Arrays.equals(utf8, given)) {
            throw new AssertionError(method + " MUST NOT change the bytes that it is given.");
        }
        message(refused);
        quotesNothing(refused, 0);
        RoundTrip.check(codec, GOOD, "{\"a\":[1,null,\"\u00e9\"]}");
        return refused;
    }

    private static JsonException refusalOf(
            String method, Function<byte[], JsonValue> decode, byte[] utf8) {
        JsonValue read;
        try {
            read = decode.apply(utf8);
        } catch (JsonException refused) {
            return refused;
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError(
                    "Every failure MUST be a JsonException; this is another.", other);
        }
        throw new AssertionError(
                method + " MUST refuse this, and yet it read " + read.kind() + ".");
    }

    private static void message(JsonException refused) {
        String message = refused.getMessage();
        if (message == null || message.isBlank()) {
            throw new AssertionError("A refusal MUST say what is wrong.", refused);
        }
        if (message.length() > LONGEST || message.lines().count() > 1) {
            throw new AssertionError(
                    "A refusal is one line of at most " + LONGEST + " characters.", refused);
        }
    }

    private static void quotesNothing(@Nullable Throwable failure, int level) {
        if (failure == null || level > 20) {
            return;
        }
        if (String.valueOf(failure.getMessage()).contains(SECRET)) {
            throw new AssertionError(
                    "A refusal MUST NOT quote the document, neither itself nor by what caused it.",
                    failure);
        }
        quotesNothing(failure.getCause(), level + 1);
        for (Throwable suppressed : failure.getSuppressed()) {
            quotesNothing(suppressed, level + 1);
        }
    }
}
