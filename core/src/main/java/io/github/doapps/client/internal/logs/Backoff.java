package io.github.doapps.client.internal.logs;

import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.util.Optional;

/** How long to wait before a fetch is repeated: what the store asks for, else full jitter. */
final class Backoff {

    private Backoff() {}

    static Duration before(FetchFailure failure, int attempts, RetrySettings retry, Stack stack) {
        ResponseHead head = failure.head();
        Optional<Duration> asked =
                head == null ? Optional.empty() : head.retryAfter(stack.clock().now());
        return asked.orElseGet(() -> drawn(attempts, retry, stack));
    }

    private static Duration drawn(int attempts, RetrySettings retry, Stack stack) {
        double doubled = retry.baseDelay().toMillis() * Math.pow(2, attempts - 1.0);
        double bound = Math.min((double) retry.maxDelay().toMillis(), doubled);
        return Duration.ofMillis((long) (bound * stack.jitter().getAsDouble()));
    }
}
