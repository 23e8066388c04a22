package io.github.doapps.client;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.wire.HeaderRules;
import io.github.doapps.spi.HttpHeaders;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is different for some calls: {@code platform.apps(CallOptions.defaults().withDeadline(…))}.
 * What is not set is as the client has it. Immutable.
 */
public final class CallOptions {

    private static final CallOptions DEFAULTS = new CallOptions(null, null, HttpHeaders.empty());

    private final @Nullable Duration deadline;
    private final @Nullable RetrySettings retry;
    private final HttpHeaders headers;

    private CallOptions(
            @Nullable Duration deadline, @Nullable RetrySettings retry, HttpHeaders headers) {
        this.deadline = deadline;
        this.retry = retry;
        this.headers = headers;
    }

    /**
     * Everything as the client has it.
     *
     * @return options that set nothing
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with a deadline.
     *
     * @param deadline how long a call may take with all its attempts and waits; more than zero
     * @return the changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public CallOptions withDeadline(Duration deadline) {
        return new CallOptions(checkedDeadline(deadline), retry, headers);
    }

    /**
     * These options with retry settings.
     *
     * @param retry how often and how soon a call is tried again
     * @return the changed copy
     */
    public CallOptions withRetry(RetrySettings retry) {
        return new CallOptions(deadline, Objects.requireNonNull(retry, "retry"), headers);
    }

    /**
     * These options with a header more, beside any of the same name.
     *
     * @param name the header's name
     * @param value its value, printable ASCII, of which white space around it is left out; never
     *     shown in any text of the client's
     * @return the changed copy
     * @throws IllegalArgumentException if the name is one that the client sets itself, or either
     *     cannot be sent
     */
    public CallOptions withHeader(String name, String value) {
        String checked = HeaderRules.checkedValue(name, value);
        HttpHeaders.Builder more = HttpHeaders.builder();
        headers.forEach(more::add);
        return new CallOptions(deadline, retry, more.add(name, checked).build());
    }

    /**
     * How long a call may take with all its attempts and waits.
     *
     * @return the deadline, or empty for the client's
     */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /**
     * How often and how soon a call is tried again.
     *
     * @return the settings, or empty for the client's
     */
    public Optional<RetrySettings> retry() {
        return Optional.ofNullable(retry);
    }

    /**
     * The headers to add.
     *
     * @return the headers; empty for none
     */
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallOptions that
                && Objects.equals(deadline, that.deadline)
                && Objects.equals(retry, that.retry)
                && headers.toMap().equals(that.headers.toMap());
    }

    @Override
    public int hashCode() {
        return Objects.hash(deadline, retry, headers.size());
    }

    /** Refuses what no call could end by. */
    static Duration checkedDeadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "A deadline is more than zero, not "
                            + deadline
                            + " "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return deadline;
    }

    /** Header names alone: their values may be secret. */
    @Override
    public String toString() {
        return "deadline "
                + (deadline == null ? "of the client" : deadline)
                + ", retry "
                + (retry == null ? "of the client" : retry)
                + ", headers "
                + headers;
    }
}
