package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random run of faults, each of which takes its time, and the settings of the call they befall.
 */
final class Schedule {

    private static final List<Fault> ANY = List.of(Fault.values());
    private static final List<Fault> PASSING = ANY.stream().filter(Fault::isPassing).toList();

    private final List<Fault> faults = new ArrayList<>();
    private final List<Duration> durations = new ArrayList<>();
    private final int maxAttempts;
    private final Duration deadline;

    Schedule(Random random) {
        maxAttempts = 1 + random.nextInt(6);
        // Attempts take no real time, but the timer of one in flight is real: a deadline that a
        // busy
        // machine could reach by itself would end an attempt that the schedule lets through.
        deadline =
                Duration.ofMillis(5_000 + random.nextInt(random.nextBoolean() ? 10_000 : 120_000));
        for (int i = 0; i < maxAttempts; i++) {
            // mostly what may pass, or hardly any run would be a long one
            List<Fault> some = random.nextInt(4) == 0 ? ANY : PASSING;
            faults.add(some.get(random.nextInt(some.size())));
            durations.add(Duration.ofMillis(random.nextInt(random.nextInt(5) == 0 ? 20_000 : 500)));
        }
        if (random.nextBoolean()) {
            faults.set(random.nextInt(maxAttempts), Fault.NONE);
        }
    }

    /** Sets up the calls that these faults befall. */
    Calls arrange(ScriptedTransport transport) {
        Calls calls = new Calls(transport);
        calls.deadline = deadline;
        calls.retry = RetrySettings.defaults().withMaxAttempts(maxAttempts);
        for (int i = 0; i < maxAttempts; i++) {
            Duration duration = durations.get(i);
            transport.then(faults.get(i).step().after(() -> calls.clock.advance(duration)));
        }
        return calls;
    }

    /** What befell the attempts that were made. */
    List<Fault> befallen(int attempts) {
        return faults.subList(0, attempts);
    }

    /** Whether a patient reader would have got an answer by the settings of the call. */
    boolean readSucceeds() {
        Duration time = Duration.ZERO;
        for (int i = 0; i < maxAttempts; i++) {
            time = time.plus(durations.get(i));
            Fault fault = faults.get(i);
            if (fault == Fault.NONE) {
                return true;
            }
            time = time.plus(pauseAfter(fault, i));
            if (!fault.isPassing() || time.compareTo(deadline) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static Duration pauseAfter(Fault fault, int retries) {
        if (fault.secondsToWait() >= 0) {
            return Duration.ofSeconds(fault.secondsToWait());
        }
        // half of 0.5 s, 1 s, 2 s and so on, of at most 8 s
        return Duration.ofMillis(Math.min(250L << retries, 4_000));
    }

    /** By when the call must have ended: its last attempt may be under way at the deadline. */
    Duration latestEnd() {
        return deadline.plus(durations.stream().max(Duration::compareTo).orElseThrow());
    }

    @Override
    public String toString() {
        return "at most "
                + maxAttempts
                + " attempts in "
                + deadline
                + ": "
                + faults
                + ", which take "
                + durations;
    }
}
