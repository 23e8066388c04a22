package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.spi.HttpHeaders;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a call: the client's settings, where the call's options do not say otherwise.
 *
 * @param deadline how long the call may take
 * @param retry how often and how soon it is tried
 * @param headers what to send beside the client's own headers
 * @param tidiesUp whether closing the client waits for it
 * @param flow the deadline of the flow that it is part of, which waits for the rate limit by
 *     itself; null of a call alone
 * @param again told of every attempt after a call's first, which waits for no turn
 */
public record CallSettings(
        Duration deadline,
        RetrySettings retry,
        HttpHeaders headers,
        boolean tidiesUp,
        @Nullable FlowDeadline flow,
        Runnable again) {

    /** How long a call may take that tidies up, and so how long closing waits for those. */
    public static final Duration TIDYING_UP = Duration.ofSeconds(15);

    /** The settings of a call by itself, that closing the client ends. */
    public CallSettings(Duration deadline, RetrySettings retry, HttpHeaders headers) {
        this(deadline, retry, headers, false, null, () -> {});
    }

    /** The settings of a call that closing the client waits for. */
    public CallSettings tidyingUp() {
        return new CallSettings(deadline, retry, headers, true, flow, again);
    }

    /** These settings for calls whose attempts are counted. */
    public CallSettings counting(Runnable again) {
        return new CallSettings(deadline, retry, headers, tidiesUp, flow, again);
    }

    /** The settings of a call that ends by then. */
    public CallSettings within(Duration remaining) {
        return deadline.compareTo(remaining) <= 0
                ? this
                : new CallSettings(remaining, retry, headers, tidiesUp, flow, again);
    }

    /** The settings of a call of a flow, which ends with it. */
    public CallSettings within(Deadline flows) {
        return within(flows, Duration.ZERO);
    }

    /** The settings of a call of a flow, which ends that long after it. */
    public CallSettings within(Deadline flows, Duration grace) {
        Duration left = flows.remaining();
        CallSettings cut = within(left.plus(grace));
        return new CallSettings(
                cut.deadline,
                retry,
                headers,
                tidiesUp,
                new FlowDeadline(flows.length(), left, grace),
                again);
    }

    /** The deadline in words, for a text: whose it is, where a flow's left less than the call's. */
    String deadlineInWords() {
        FlowDeadline of = flow;
        return of == null || !of.cuts(deadline) ? FailureTexts.inWords(deadline) : of.inWords();
    }

    /** These settings with what the options set. */
    public CallSettings with(CallOptions options) {
        Objects.requireNonNull(options, "options");
        return new CallSettings(
                options.deadline().orElse(deadline),
                options.retry().orElse(retry),
                options.headers(),
                tidiesUp,
                flow,
                again);
    }
}
