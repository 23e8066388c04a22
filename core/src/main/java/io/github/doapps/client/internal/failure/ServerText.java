package io.github.doapps.client.internal.failure;

import io.github.doapps.client.internal.wire.Documents;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a failure says. App Platform's own is {@code {"id","message","request_id"}},
 * rarely {@code {"error","messages"}}; a proxy's is HTML or anything else, of which a short excerpt
 * is kept.
 */
public final class ServerText {

    private static final int MAX_EXCERPT = 200;
    private static final int MAX_MESSAGE = 2_000;
    private static final int MAX_READ = 64 * 1024;

    private static final Pattern BROKEN_DOCUMENT =
            Pattern.compile("[\\s\\uFEFF]*+(?:\\{|\\[\\s*+[{\\[\"])");

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private final @Nullable String errorId;
    private final @Nullable String message;
    private final @Nullable String requestId;
    private final @Nullable String excerpt;

    private ServerText(
            @Nullable String errorId,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable String excerpt) {
        this.errorId = errorId;
        this.message = message;
        this.requestId = requestId;
        this.excerpt = excerpt;
    }

    /**
     * Reads a body. Never fails: what cannot be read becomes an excerpt.
     *
     * @param body the bytes that came
     * @param codec the codec in use
     * @param redactor blanks the call's secrets
     * @return what the body says
     */
    public static ServerText read(byte[] body, JsonCodec codec, Redactor redactor) {
        JsonValue document = document(body, codec);
        if (document instanceof JsonObject error) {
            Optional<String> id = string(error, "id").or(() -> string(error, "error"));
            Optional<String> message = string(error, "message").or(() -> messages(error));
            if (id.isPresent() || message.isPresent()) {
                return new ServerText(
                        id.map(redactor::redact)
                                .map(text -> shortened(text, MAX_EXCERPT))
                                .orElse(null),
                        message.map(redactor::redact)
                                .map(text -> shortened(text, MAX_MESSAGE))
                                .orElse(null),
                        string(error, "request_id")
                                .map(redactor::redact)
                                .map(text -> shortened(text, MAX_EXCERPT))
                                .orElse(null),
                        null);
            }
        }
        String excerpt =
                document == null
                        ? excerpt(body, redactor)
                        : shortened(redactor.redact(document.toString()), MAX_EXCERPT);
        return new ServerText(null, null, null, excerpt.isEmpty() ? null : excerpt);
    }

    /**
     * The first words of a body that is no JSON.
     *
     * @param body the bytes that came
     * @param redactor blanks the call's secrets
     * @return one short line; empty if there are no words, or if the body looks like a broken
     *     document, whose secrets nothing tells apart
     */
    public static String excerpt(byte[] body, Redactor redactor) {
        String text = new String(body, 0, Math.min(body.length, MAX_READ), StandardCharsets.UTF_8);
        if (BROKEN_DOCUMENT.matcher(text).lookingAt()) {
            return "";
        }
        // Before and after: markup may cut a secret in two, and entities may disguise one.
        String words = redactor.redact(PageText.of(redactor.redact(text)));
        return shortened(words, MAX_EXCERPT);
    }

    public Optional<String> errorId() {
        return Optional.ofNullable(errorId);
    }

    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What the body says, as it continues the status in a sentence. */
    public String inWords() {
        if (excerpt != null) {
            return " with a body that is not App Platform's: \"" + excerpt + "\"";
        }
        if (errorId == null && message == null) {
            return " with no readable body";
        }
        return (errorId == null ? "" : " " + errorId) + (message == null ? "" : ": " + message);
    }

    private static @Nullable JsonValue document(byte[] body, JsonCodec codec) {
        try {
            return Documents.read(body, codec);
        } catch (RuntimeException | LinkageError notJson) {
            // The status decides; a codec's own defect must not mask it.
            return null;
        }
    }

    private static Optional<String> string(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Optional<String> messages(JsonObject error) {
        if (!(error.get("messages") instanceof JsonArray array)) {
            return Optional.empty();
        }
        String joined =
                array.items().stream()
                        .filter(JsonString.class::isInstance)
                        .map(item -> ((JsonString) item).value())
                        .collect(Collectors.joining("; "));
        return Optional.of(joined).filter(text -> !text.isBlank());
    }

    /** One line of printable text; a lone surrogate half is left out rather than cut a pair. */
    private static String shortened(String text, int limit) {
        String line = NOT_SHOWN.matcher(text).replaceAll(" ").strip();
        if (line.length() <= limit) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(limit - 1)) ? limit - 1 : limit;
        return line.substring(0, end) + "...";
    }
}
