package io.github.doapps.verification.once;

import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call ends: as it must by the design, or as it did.
 *
 * @param thrown the exception's class, or null if the call succeeds
 * @param cause the class of an unknown outcome's cause, or null
 * @param code the report's error code, or null
 * @param effect what the report says of the server
 * @param attempts how many there were
 * @param begun of how many requests the server saw anything
 * @param status the status of the last attempt's head, or 0
 * @param waits the waits between them
 * @param late whether the deadline ended it
 * @param interrupted whether the thread's flag was set at the end
 */
record Ending(
        @Nullable Class<?> thrown,
        @Nullable Class<?> cause,
        @Nullable ErrorCode code,
        EffectOnServer effect,
        int attempts,
        int begun,
        int status,
        List<Duration> waits,
        boolean late,
        boolean interrupted) {}
