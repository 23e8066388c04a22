package io.github.doapps.client.badday;

import io.github.doapps.EffectOnServer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call must end, by the design.
 *
 * @param thrown the exception's class, or null if the call succeeds
 * @param cause the class of an unknown outcome's cause, or null
 * @param effect what it must say of the server
 * @param attempts how many there must be
 * @param status the status of the last attempt's head, or 0
 * @param waits the waits between them
 * @param elapsed how long the call takes
 * @param asks how often the token source is asked
 * @param interrupted whether the thread's flag is set at the end
 */
record Expected(
        @Nullable Class<? extends Throwable> thrown,
        @Nullable Class<? extends Throwable> cause,
        EffectOnServer effect,
        int attempts,
        int status,
        List<Duration> waits,
        Duration elapsed,
        int asks,
        boolean interrupted) {}
