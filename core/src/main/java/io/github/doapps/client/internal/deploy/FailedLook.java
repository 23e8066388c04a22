package io.github.doapps.client.internal.deploy;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.ErrorCode;
import io.github.doapps.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a look that failed means for the wait. */
final class FailedLook {

    /** Of the refusals those that may be over at the next look. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final AppPlatformException failure;
    private final @Nullable Duration comeBackIn;

    private FailedLook(AppPlatformException failure, @Nullable Duration comeBackIn) {
        this.failure = failure;
        this.comeBackIn = comeBackIn;
    }

    /**
     * Judges a failure.
     *
     * @param failure how the look failed
     * @param now the time, for dates that the server gives
     */
    static FailedLook of(AppPlatformException failure, Instant now) {
        return new FailedLook(failure, comeBackIn(failure, now).orElse(null));
    }

    /**
     * When the server asked to come back.
     *
     * @param failure how a call failed
     * @param now the time, for dates that the server gives
     */
    static Optional<Duration> comeBackIn(AppPlatformException failure, Instant now) {
        Optional<Duration> asked = failure.report().flatMap(CallReport::retryAfter);
        if (asked.isPresent() || failure.code() != ErrorCode.RATE_LIMITED) {
            return asked;
        }
        return failure.report()
                .flatMap(CallReport::rateLimit)
                .map(RateLimit::reset)
                .map(reset -> Duration.between(now, reset))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** Whether the next look would be refused as well: the ids or the token are wrong. */
    boolean isFinal() {
        return failure instanceof ApiException refused
                && refused.statusCode() / 100 == 4
                && !PASSING.contains(refused.statusCode());
    }

    /** Whether it counts as a failure; a rate limit that says when it is over does not. */
    boolean counts() {
        return failure.code() != ErrorCode.RATE_LIMITED || comeBackIn == null;
    }

    /** When the server asked to come back. */
    Optional<Duration> comeBackIn() {
        return Optional.ofNullable(comeBackIn);
    }

    /** How long until the next look, if it were that long otherwise. */
    Duration pause(Duration otherwise) {
        return comeBackIn == null || comeBackIn.compareTo(otherwise) < 0 ? otherwise : comeBackIn;
    }
}
