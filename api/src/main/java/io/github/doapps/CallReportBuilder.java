package io.github.doapps;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a call. Not safe for use by several threads. */
public final class CallReportBuilder {

    final String operation;
    final String method;
    final String pathTemplate;
    int attempts;
    Duration duration = Duration.ZERO;
    EffectOnServer effectOnServer = EffectOnServer.NONE;
    @Nullable Integer statusCode;
    @Nullable String requestId;
    @Nullable RateLimit rateLimit;
    @Nullable Duration retryAfter;
    @Nullable Duration comeBackIn;
    @Nullable ErrorCode errorCode;
    List<EarlierAttempt> earlierAttempts = List.of();

    CallReportBuilder(String operation, String method, String pathTemplate) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.method = Objects.requireNonNull(method, "method");
        this.pathTemplate = Objects.requireNonNull(pathTemplate, "pathTemplate");
    }

    /**
     * How often the request was handed to the transport. Defaults to 0.
     *
     * @param attempts the number
     * @return this builder
     */
    public CallReportBuilder attempts(int attempts) {
        this.attempts = attempts;
        return this;
    }

    /**
     * How long the call took. Defaults to zero.
     *
     * @param duration the duration
     * @return this builder
     */
    public CallReportBuilder duration(Duration duration) {
        this.duration = Objects.requireNonNull(duration, "duration");
        return this;
    }

    /**
     * What the call did on the server. Defaults to {@link EffectOnServer#NONE}.
     *
     * @param effectOnServer the effect
     * @return this builder
     */
    public CallReportBuilder effectOnServer(EffectOnServer effectOnServer) {
        this.effectOnServer = Objects.requireNonNull(effectOnServer, "effectOnServer");
        return this;
    }

    /**
     * The status of the last response. Defaults to none.
     *
     * @param statusCode the status
     * @return this builder
     */
    public CallReportBuilder statusCode(int statusCode) {
        this.statusCode = statusCode;
        return this;
    }

    /**
     * The request id of the last response. Defaults to none.
     *
     * @param requestId the id, or null for none
     * @return this builder
     */
    public CallReportBuilder requestId(@Nullable String requestId) {
        this.requestId = requestId;
        return this;
    }

    /**
     * The rate limit of the last response. Defaults to none.
     *
     * @param rateLimit the rate limit, or null for none
     * @return this builder
     */
    public CallReportBuilder rateLimit(@Nullable RateLimit rateLimit) {
        this.rateLimit = rateLimit;
        return this;
    }

    /**
     * How long the last response asked to wait. Defaults to no wait.
     *
     * @param retryAfter the wait, or null for none
     * @return this builder
     */
    public CallReportBuilder retryAfter(@Nullable Duration retryAfter) {
        this.retryAfter = retryAfter;
        return this;
    }

    /**
     * How long to wait before another request. Defaults to what the last response asked to wait.
     *
     * @param comeBackIn the wait, or null for that
     * @return this builder
     */
    public CallReportBuilder comeBackIn(@Nullable Duration comeBackIn) {
        this.comeBackIn = comeBackIn;
        return this;
    }

    /**
     * How the call failed. Defaults to success.
     *
     * @param errorCode the code, or null for success
     * @return this builder
     */
    public CallReportBuilder errorCode(@Nullable ErrorCode errorCode) {
        this.errorCode = errorCode;
        return this;
    }

    /**
     * The attempts before the last one. Defaults to none.
     *
     * @param earlierAttempts the attempts, first to last
     * @return this builder
     */
    public CallReportBuilder earlierAttempts(List<EarlierAttempt> earlierAttempts) {
        this.earlierAttempts = List.copyOf(earlierAttempts);
        return this;
    }

    /**
     * The report.
     *
     * @return the report
     */
    public CallReport build() {
        return new CallReport(this);
    }
}
