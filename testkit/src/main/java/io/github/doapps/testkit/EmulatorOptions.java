package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.platform.DeploymentHabits;
import io.github.doapps.testkit.internal.platform.EmulatorClock;
import io.github.doapps.testkit.internal.rest.runtime.LogAddresses;
import java.util.function.BiConsumer;

/**
 * What an emulator is started with.
 *
 * @param port the port, or 0 for a free one
 * @param token the token that requests must bear
 * @param clock the time
 * @param habits how deployments go
 * @param rateLimit how many requests are allowed in an hour
 * @param rateLimitPerMinute how many requests are allowed in a minute
 * @param shapes whom to follow where sources disagree about an answer's shape
 * @param logAddresses how the addresses of logs look
 * @param listener hears of every answer
 */
record EmulatorOptions(
        int port,
        String token,
        EmulatorClock clock,
        DeploymentHabits habits,
        int rateLimit,
        int rateLimitPerMinute,
        DisputedShapes shapes,
        LogAddresses logAddresses,
        BiConsumer<RecordedRequest, RecordedAnswer> listener) {

    /** All but the token. */
    @Override
    public String toString() {
        return "EmulatorOptions[port=" + port + ", " + habits + ", rateLimit=" + rateLimit + "]";
    }
}
