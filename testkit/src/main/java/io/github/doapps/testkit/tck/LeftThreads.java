package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.testkit.fault.FaultyServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The threads that were not there before. */
final class LeftThreads {

    private static final long PATIENCE_SECONDS = 10;

    /** The JDK's own, made when first needed and kept for good. */
    private static final Set<String> KEPT =
            Set.of("CompletableFutureDelayScheduler", "process reaper");

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Bounded: a thread that is told to end takes its time. */
    void awaitNone() {
        List<Thread> left = new ArrayList<>();
        boolean none =
                Background.becomes(
                        () -> {
                            left.clear();
                            left.addAll(found());
                            return left.isEmpty();
                        },
                        PATIENCE_SECONDS);
        assertTrue(none, () -> "threads left after close(): " + left);
    }

    private List<Thread> found() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !isOfTheJdk(thread) && !isOurs(thread))
                .toList();
    }

    /** The servers of the cases, and the threads that send; these are looked after elsewhere. */
    private static boolean isOurs(Thread thread) {
        return thread.getName().startsWith(FaultyServer.THREAD_PREFIX)
                || thread.getName().startsWith(Background.THREAD_PREFIX);
    }

    /** Carriers of virtual threads, workers of the common pool, reapers of processes. */
    private static boolean isOfTheJdk(Thread thread) {
        boolean kind =
                thread.getClass() != Thread.class
                        && "java.base".equals(thread.getClass().getModule().getName());
        return kind || KEPT.contains(thread.getName());
    }
}
