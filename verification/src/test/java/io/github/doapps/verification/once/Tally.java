package io.github.doapps.verification.once;

import io.github.doapps.ApiException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.verification.once.Caller.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** What a number of schedules came to. */
final class Tally {

    /** What must not happen. */
    enum Fault {
        DUPLICATES,
        DISAGREEMENTS,
        LEAKS
    }

    /** What fails if there was a fault. */
    interface Check {
        void run() throws InterruptedException;
    }

    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final List<Throwable> failures = new ArrayList<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private int schedules;
    private int requests;
    private int acted;
    private Duration longestOverrun = Duration.ZERO;

    /** Counts what was counted of a call. */
    void add(Day day, Result result, OneCall call) {
        schedules++;
        calls.merge(day.async ? "async" : "sync", 1, Integer::sum);
        calls.merge("on " + day.road, 1, Integer::sum);
        if (result.thrown() instanceof CancellationException) {
            calls.merge("canceled", 1, Integer::sum);
        }
        if (result.thrown() instanceof ApiException refused
                && refused.effectOnServer() != EffectOnServer.NONE) {
            calls.merge("refused after another", 1, Integer::sum);
        }
        if (call.interrupted()) {
            calls.merge("interrupted", 1, Integer::sum);
        }
        requests += call.begun();
        acted += call.acted();
        if (call.overrun().compareTo(longestOverrun) > 0) {
            longestOverrun = call.overrun();
        }
    }

    /** Checks one thing, and keeps what is wrong, with the story of how it came to that. */
    void require(Fault fault, String story, Check check) throws InterruptedException {
        try {
            check.run();
        } catch (RuntimeException | AssertionError failure) {
            faults.merge(fault, 1, Integer::sum);
            failures.add(new AssertionError(story + ": " + failure.getMessage(), failure));
        }
    }

    /**
     * Passes if no check failed.
     *
     * @throws AssertionError the first failure, with some of the others suppressed
     */
    void requireNoFault() {
        if (failures.isEmpty()) {
            return;
        }
        AssertionError all = new AssertionError(failures.get(0).getMessage(), failures.get(0));
        failures.stream().skip(1).limit(4).forEach(all::addSuppressed);
        throw all;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(schedules).append(" schedules, ");
        text.append(calls).append(" calls, ");
        text.append(requests).append(" requests, ");
        text.append(acted).append(" acted");
        for (Fault fault : Fault.values()) {
            text.append(", ").append(fault.name().toLowerCase(Locale.ROOT)).append(' ');
            text.append(faults.getOrDefault(fault, 0));
        }
        return text.append(", longest overrun ")
                .append(longestOverrun.toMillis())
                .append(" ms")
                .toString();
    }
}
