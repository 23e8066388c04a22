package io.github.doapps;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What came of an attempt that was not the last of its call. Holds no secret. Immutable. */
public final class EarlierAttempt implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the status of the response, if any
     */
    private final @Nullable Integer statusCode;

    /**
     * @serial the request id of the response, if any
     */
    private final @Nullable String requestId;

    private EarlierAttempt(@Nullable Integer statusCode, @Nullable String requestId) {
        this.statusCode = statusCode;
        this.requestId = requestId;
    }

    /**
     * An attempt that was answered.
     *
     * @param statusCode the status
     * @param requestId the request id, or null for none
     * @return the attempt
     */
    public static EarlierAttempt answered(int statusCode, @Nullable String requestId) {
        return new EarlierAttempt(statusCode, requestId);
    }

    /**
     * An attempt that no answer came to.
     *
     * @return the attempt
     */
    public static EarlierAttempt unanswered() {
        return new EarlierAttempt(null, null);
    }

    /**
     * The status of the response.
     *
     * @return the status, or empty if none came
     */
    public OptionalInt statusCode() {
        return statusCode == null ? OptionalInt.empty() : OptionalInt.of(statusCode);
    }

    /**
     * The request id of the response, which DigitalOcean's support asks for.
     *
     * @return the id, or empty if none came
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EarlierAttempt that
                && Objects.equals(statusCode, that.statusCode)
                && Objects.equals(requestId, that.requestId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(statusCode, requestId);
    }

    /** Such as {@code 503 (request id r-1)}, or {@code no answer}. */
    @Override
    public String toString() {
        if (statusCode == null) {
            return "no answer";
        }
        return statusCode + (requestId == null ? "" : " (request id " + requestId + ")");
    }
}
