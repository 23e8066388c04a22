package io.github.doapps.client.scripted;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.operation.Effect;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * How a call ended, in one line: {@code OutcomeUnknown<ServerError UNKNOWN x2, waits 250ms}. First
 * the exception, with the cause of an unknown outcome; then the effect on the server; then the
 * attempts, and the waits between them. A success is {@code ok}.
 */
public final class Outcome {

    private Outcome() {}

    /** Makes the call of the row with this effect, and tells how it ended. */
    public static String of(Calls calls, Effect effect) {
        String how;
        try {
            calls.make(effect);
            how = "ok";
        } catch (AppPlatformException failure) {
            how = nameOf(failure) + " " + failure.effectOnServer();
            requireSame(failure, calls.report());
        }
        String waits =
                calls.clock.sleeps().stream()
                        .map(Outcome::inWords)
                        .collect(Collectors.joining(" "));
        return how + " x" + calls.report().attempts() + (waits.isEmpty() ? "" : ", waits " + waits);
    }

    private static String nameOf(AppPlatformException failure) {
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return failure instanceof OutcomeUnknownException
                ? name + "<" + nameOf((AppPlatformException) failure.getCause())
                : name;
    }

    /** An exception and the listener must never tell different things. */
    private static void requireSame(AppPlatformException failure, CallReport report) {
        if (failure.report().orElseThrow() != report
                || failure.attempts() != report.attempts()
                || report.errorCode().orElseThrow() != failure.code()) {
            throw new AssertionError(failure.report() + " is not " + report, failure);
        }
    }

    private static String inWords(Duration wait) {
        return wait.toMillisPart() == 0 ? wait.toSeconds() + "s" : wait.toMillis() + "ms";
    }
}
