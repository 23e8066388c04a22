package io.github.doapps;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The server, or a proxy before it, answered with a status that is not a success. */
public class ApiException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the error id of the answer's body, if any
     */
    private final @Nullable String errorId;

    /**
     * @serial the message of the answer's body, if any
     */
    private final @Nullable String serverMessage;

    /**
     * An exception for an answer.
     *
     * @param code its code, which is appended to the message
     * @param message the message, without the code
     * @param report what is known of the call, with a status
     * @param errorId the error id of the answer's body, or null if it has none
     * @param serverMessage the message of the answer's body, or null if it has none
     * @throws IllegalArgumentException if the report has no status
     */
    public ApiException(
            ErrorCode code,
            String message,
            CallReport report,
            @Nullable String errorId,
            @Nullable String serverMessage) {
        super(code, message, report, null);
        if (report.statusCode().isEmpty()) {
            throw new IllegalArgumentException("An answer has a status, and its report too");
        }
        this.errorId = errorId;
        this.serverMessage = serverMessage;
    }

    /**
     * The answer's status.
     *
     * @return the status, of three digits
     */
    public int statusCode() {
        return report().map(CallReport::statusCode).orElse(OptionalInt.empty()).orElseThrow();
    }

    /**
     * The short identifier in the answer's body, such as {@code not_found}.
     *
     * @return the id, or empty if the body is not App Platform's
     */
    public Optional<String> errorId() {
        return Optional.ofNullable(errorId);
    }

    /**
     * The server's own words, without the rest of {@link #getMessage()}.
     *
     * @return the text, or empty if the body is not App Platform's
     */
    public Optional<String> serverMessage() {
        return Optional.ofNullable(serverMessage);
    }

    /**
     * The rate limit that the answer's headers state.
     *
     * @return the rate limit, or empty if they state none
     */
    public Optional<RateLimit> rateLimit() {
        return report().flatMap(CallReport::rateLimit);
    }

    /**
     * How long the answer asks to wait before another request.
     *
     * @return the wait, or empty if it asks for none
     */
    public Optional<Duration> retryAfter() {
        return report().flatMap(CallReport::retryAfter);
    }
}
