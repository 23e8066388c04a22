package io.github.doapps.verification.once;

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
 * @param begun of how many requests the server must have seen anything
 * @param status the status of the last attempt's head, or 0
 * @param waits the waits between them
 * @param late whether the deadline ends it
 * @param interrupted whether the thread's flag is set at the end
 */
record Expected(
        @Nullable Class<? extends Throwable> thrown,
        @Nullable Class<? extends Throwable> cause,
        EffectOnServer effect,
        int attempts,
        int begun,
        int status,
        List<Duration> waits,
        boolean late,
        boolean interrupted) {}
