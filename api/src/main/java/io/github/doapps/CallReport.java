package io.github.doapps;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call when it ended: which one it was, how often it was tried, what the last
 * response's head said, and what was done on the server. Holds no secret. Immutable.
 */
public final class CallReport implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the operation's name
     */
    private final String operation;

    /**
     * @serial the HTTP method
     */
    private final String method;

    /**
     * @serial the path with its parameters in braces
     */
    private final String pathTemplate;

    /**
     * @serial how often the request was handed to the transport
     */
    private final int attempts;

    /**
     * @serial how long the call took
     */
    private final Duration duration;

    /**
     * @serial what the call did on the server
     */
    private final EffectOnServer effectOnServer;

    /**
     * @serial the status of the last response, if any
     */
    private final @Nullable Integer statusCode;

    /**
     * @serial the request id of the last response, if any
     */
    private final @Nullable String requestId;

    /**
     * @serial the rate limit of the last response, if any
     */
    private final @Nullable RateLimit rateLimit;

    /**
     * @serial how long the last response asked to wait, if it did
     */
    private final @Nullable Duration retryAfter;

    /**
     * @serial how long to wait before another request, if that is known otherwise
     */
    private final @Nullable Duration comeBackIn;

    /**
     * @serial how the call failed, if it did
     */
    private final @Nullable ErrorCode errorCode;

    /**
     * @serial the attempts before the last one
     */
    private final List<EarlierAttempt> earlierAttempts;

    CallReport(CallReportBuilder builder) {
        this.operation = builder.operation;
        this.method = builder.method;
        this.pathTemplate = builder.pathTemplate;
        this.attempts = builder.attempts;
        this.duration = builder.duration;
        this.effectOnServer = builder.effectOnServer;
        this.statusCode = builder.statusCode;
        this.requestId = builder.requestId;
        this.rateLimit = builder.rateLimit;
        this.retryAfter = builder.retryAfter;
        this.comeBackIn = builder.comeBackIn;
        this.errorCode = builder.errorCode;
        this.earlierAttempts = builder.earlierAttempts;
    }

    /**
     * A builder for a call.
     *
     * @param operation the operation's name, such as {@code createDeployment}
     * @param method the HTTP method
     * @param pathTemplate the path with its parameters in braces
     * @return a new builder; attempts 0, no duration, no effect
     */
    public static CallReportBuilder builder(String operation, String method, String pathTemplate) {
        return new CallReportBuilder(operation, method, pathTemplate);
    }

    /**
     * A builder that starts with this report.
     *
     * @return a new builder
     */
    public CallReportBuilder toBuilder() {
        CallReportBuilder copy = builder(operation, method, pathTemplate);
        copy.attempts = attempts;
        copy.duration = duration;
        copy.effectOnServer = effectOnServer;
        copy.statusCode = statusCode;
        copy.requestId = requestId;
        copy.rateLimit = rateLimit;
        copy.retryAfter = retryAfter;
        copy.comeBackIn = comeBackIn;
        copy.errorCode = errorCode;
        copy.earlierAttempts = earlierAttempts;
        return copy;
    }

    /**
     * The operation's name, as the method of {@link AppsOperations} is called.
     *
     * @return the name
     */
    public String operation() {
        return operation;
    }

    /**
     * The HTTP method.
     *
     * @return the method, in capitals
     */
    public String method() {
        return method;
    }

    /**
     * The path with its parameters in braces: few enough values to count by.
     *
     * @return the template, such as {@code /v2/apps/{app_id}/deployments}
     */
    public String pathTemplate() {
        return pathTemplate;
    }

    /**
     * How often the request was handed to the transport.
     *
     * @return the number; 0 if the call ended before
     */
    public int attempts() {
        return attempts;
    }

    /**
     * How long the call took, with its waits.
     *
     * @return the duration
     */
    public Duration duration() {
        return duration;
    }

    /**
     * What the call did on the server. {@link EffectOnServer#NONE} for everything that only reads.
     *
     * @return the effect
     */
    public EffectOnServer effectOnServer() {
        return effectOnServer;
    }

    /**
     * The status of the last attempt's response.
     *
     * @return the status, or empty if that attempt brought none
     */
    public OptionalInt statusCode() {
        return statusCode == null ? OptionalInt.empty() : OptionalInt.of(statusCode);
    }

    /**
     * The request id of the last attempt's response, which DigitalOcean's support asks for.
     *
     * @return the id, or empty if that attempt brought none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * The rate limit of the last response.
     *
     * @return the rate limit, or empty if none came
     */
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit);
    }

    /**
     * How long the last response asked to wait before another request.
     *
     * @return the wait, or empty if it asked for none
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * How long to wait before another request: what the last response asked for, or, of one that
     * was turned away at the rate limit (429) and asked for nothing, until the limit allows the
     * next. By the server's clock where the response has a Date, so that it holds where the
     * client's own clock is wrong.
     *
     * @return the wait from when the response came, or empty if it told of none
     */
    public Optional<Duration> comeBackIn() {
        return Optional.ofNullable(comeBackIn == null ? retryAfter : comeBackIn);
    }

    /**
     * How the call failed.
     *
     * @return the code, or empty if the call succeeded
     */
    public Optional<ErrorCode> errorCode() {
        return Optional.ofNullable(errorCode);
    }

    /**
     * What came of the attempts before the last one: a call that ends without an answer may have
     * had some before.
     *
     * @return the attempts, first to last; unmodifiable, empty if there was one at most
     */
    public List<EarlierAttempt> earlierAttempts() {
        return earlierAttempts;
    }

    /** One line: which call, how it ended, what it did, and by which request id to ask about it. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(operation);
        line.append(' ').append(method).append(' ').append(pathTemplate);
        line.append(": ").append(errorCode == null ? "succeeded" : errorCode.text());
        line.append(", status ").append(statusCode == null ? "none" : statusCode);
        line.append(", attempts ").append(attempts);
        line.append(", ").append(duration.toMillis()).append(" ms");
        line.append(", effect on server ").append(effectOnServer);
        if (requestId != null) {
            line.append(", request id ").append(requestId);
        }
        if (!earlierAttempts.isEmpty()) {
            line.append(", earlier attempts ").append(earlierAttempts);
        }
        return line.toString();
    }
}
