package io.github.doapps.client.internal.failure;

import io.github.doapps.client.internal.wire.DocumentGate;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
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
        String text =
                document == null ? new String(body, StandardCharsets.UTF_8) : document.toString();
        String excerpt = shortened(redactor.redact(withoutTags(text)), MAX_EXCERPT);
        return new ServerText(null, null, null, excerpt.isEmpty() ? null : excerpt);
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
            DocumentGate.check(body);
            return codec.decode(body);
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
        String line = text.replaceAll("[\\s\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (line.length() <= limit) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(limit - 1)) ? limit - 1 : limit;
        return line.substring(0, end) + "...";
    }

    /** A page's words, without markup, scripts and styles. */
    private static String withoutTags(String text) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '<' || at + 1 == text.length() || !startsTag(text.charAt(at + 1))) {
                words.append(c);
                at++;
                continue;
            }
            String closing = unseen(text, at);
            int end = closing == null ? -1 : text.toLowerCase(Locale.ROOT).indexOf(closing, at);
            int close = text.indexOf('>', Math.max(end, at));
            if (close < 0) {
                break;
            }
            words.append(' ');
            at = close + 1;
        }
        return words.toString();
    }

    private static boolean startsTag(char c) {
        return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private static @Nullable String unseen(String text, int at) {
        if (text.regionMatches(true, at, "<script", 0, 7)) {
            return "</script";
        }
        return text.regionMatches(true, at, "<style", 0, 6) ? "</style" : null;
    }
}
