package io.github.doapps.client;

import io.github.doapps.ErrorCode;
import io.github.doapps.ProviderException;
import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.client.internal.wire.Documents;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.ApiObject;
import io.github.doapps.spi.JsonCodec;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads views from JSON text and writes them, by the codec of a client and as strictly as the
 * client reads answers:
 *
 * <pre>{@code
 * AppSpec spec = platform.json().read(Files.readString(path), AppSpec::of);
 * Files.writeString(path, platform.json().write(spec.withEnv("LOG_LEVEL", "debug")));
 * }</pre>
 *
 * <p>Nothing is sent; but the codec is the client's, and is closed with it. What is read is written
 * as it came: members that no accessor knows, explicit nulls, order and the text of numbers. A
 * codec that throws what its contract does not allow ends in {@link ProviderException}. Safe for
 * use by any number of threads.
 */
public final class JsonText {

    private final JsonCodec codec;
    private final Runnable whileOpen;

    JsonText(JsonCodec codec, Runnable whileOpen) {
        this.codec = codec;
        this.whileOpen = whileOpen;
    }

    /**
     * A view over the document in a text.
     *
     * @param text one JSON object
     * @param of makes the view of its document, such as {@code AppSpec::of}
     * @param <T> the view's type
     * @return the view
     * @throws UnexpectedJsonException if the text holds no object
     * @throws JsonException if the text is no JSON, has a member name twice, or is beyond a limit;
     *     the message gives nothing of the text, and the byte where it is no JSON
     * @throws IllegalStateException if the client is closed
     */
    public <T extends ApiObject> T read(String text, Function<JsonObject, T> of) {
        Objects.requireNonNull(of, "of");
        return of.apply(object(readDocument(text)));
    }

    /**
     * A view over the document in a text.
     *
     * @param utf8 one JSON object, in UTF-8 without a byte order mark
     * @param of makes the view of its document, such as {@code AppSpec::of}
     * @param <T> the view's type
     * @return the view
     * @throws JsonException as {@link #read(String, Function)} does, or if it is not UTF-8
     * @throws IllegalStateException if the client is closed
     */
    public <T extends ApiObject> T read(byte[] utf8, Function<JsonObject, T> of) {
        Objects.requireNonNull(of, "of");
        return of.apply(object(readDocument(utf8)));
    }

    /**
     * The document in a text.
     *
     * @param text one JSON value
     * @return the document
     * @throws JsonException if the text is no JSON, has a member name twice, or is beyond a limit
     * @throws IllegalStateException if the client is closed
     */
    public JsonValue readDocument(String text) {
        try {
            ByteBuffer encoded =
                    StandardCharsets.UTF_8
                            .newEncoder()
                            .encode(CharBuffer.wrap(Objects.requireNonNull(text, "text")));
            byte[] utf8 = new byte[encoded.remaining()];
            encoded.get(utf8);
            return readDocument(utf8);
        } catch (CharacterCodingException halfAPair) {
            throw refused("has half a surrogate pair");
        }
    }

    /**
     * The document in a text.
     *
     * @param utf8 one JSON value, in UTF-8 without a byte order mark
     * @return the document
     * @throws JsonException if it is not UTF-8, or as {@link #readDocument(String)} does
     * @throws IllegalStateException if the client is closed
     */
    public JsonValue readDocument(byte[] utf8) {
        Objects.requireNonNull(utf8, "utf8");
        whileOpen.run();
        try {
            return Documents.read(utf8, codec);
        } catch (JsonException refused) {
            throw refused(String.valueOf(refused.getMessage()));
        } catch (Exception | LinkageError broken) {
            throw broken(broken, null);
        }
    }

    /**
     * The compact text of a view, whole and with its secrets.
     *
     * @param view the view
     * @return the text, one line
     * @throws JsonException if it cannot be written
     * @throws IllegalStateException if the client is closed
     */
    public String write(ApiObject view) {
        return write(Objects.requireNonNull(view, "view").json());
    }

    /**
     * The compact text of a document, whole and with its secrets.
     *
     * @param document the document
     * @return the text, one line
     * @throws JsonException if it cannot be written
     * @throws IllegalStateException if the client is closed
     */
    public String write(JsonValue document) {
        return new String(writeUtf8(document), StandardCharsets.UTF_8);
    }

    /**
     * The compact text of a document in UTF-8, whole and with its secrets.
     *
     * @param document the document
     * @return the text, one line, in an array of its own
     * @throws JsonException if it cannot be written
     * @throws IllegalStateException if the client is closed
     */
    public byte[] writeUtf8(JsonValue document) {
        Objects.requireNonNull(document, "document");
        whileOpen.run();
        try {
            return Objects.requireNonNull(codec.encode(document), "encode returned null");
        } catch (JsonException unwritable) {
            throw new JsonException(
                    "The document cannot be written as JSON: "
                            + unwritable.getMessage()
                            + " "
                            + ErrorCode.MALFORMED_JSON.tag());
        } catch (Exception | LinkageError broken) {
            throw broken(broken, document instanceof JsonObject object ? object : null);
        }
    }

    /** What a codec must not throw, without the secrets of the document that it wrote. */
    private ProviderException broken(Throwable thrown, @Nullable JsonObject written) {
        return new ProviderException(
                ErrorCode.PROVIDER_FAILED,
                "json: the codec "
                        + codec.name()
                        + " threw what its contract does not allow: "
                        + thrown.getClass().getSimpleName()
                        + ". Nothing was sent. The cause says where: this is a defect there, not of"
                        + " the document.",
                null,
                new Redactor(written).safe(thrown));
    }

    private static JsonObject object(JsonValue document) {
        if (document instanceof JsonObject object) {
            return object;
        }
        throw UnexpectedJsonException.noObject(document);
    }

    private static JsonException refused(String why) {
        return new JsonException("The text " + why + " " + ErrorCode.MALFORMED_JSON.tag());
    }
}
