package io.github.doapps.testkit.tck;

import io.github.doapps.testkit.fault.FaultyServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The threads that were not there before. */
final class LeftThreads {

    private static final long PATIENCE_SECONDS = 10;

    /**
     * The JDK's own, made when somebody first needs them and kept for the JVM's life, so that no
     * transport can end them: the timers of {@code CompletableFuture} (up to Java 24 one thread,
     * then one of the common pool), what waits for processes, the shared cleaner, the cache of
     * HttpURLConnection's connections, the seeder of SecureRandom, and what wakes virtual threads.
     */
    private static final Pattern KEPT =
            Pattern.compile(
                    "CompletableFutureDelayScheduler"
                            + "|ForkJoinPool\\.commonPool-delayScheduler"
                            + "|process reaper.*"
                            + "|Common-Cleaner"
                            + "|Keep-Alive-(Timer|SocketCleaner)"
                            + "|SeedGenerator Thread"
                            + "|VirtualThread-(unparker|unblocker)"
                            + "|(Read-|Write-|Master|Sub)Poller.*");

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final VirtualThreads virtual = new VirtualThreads();
    private final Patience patience;

    LeftThreads(Patience patience) {
        this.patience = patience;
    }

    /** Bounded: a thread that is told to end takes its time. */
    void awaitNone() {
        List<String> left = new ArrayList<>();
        boolean none =
                Background.becomes(
                        () -> {
                            left.clear();
                            left.addAll(found());
                            if (left.isEmpty()) {
                                left.addAll(virtual.found(KEPT));
                            }
                            return left.isEmpty();
                        },
                        patience.of(PATIENCE_SECONDS).toSeconds());
        if (!none) {
            throw new AssertionError(
                    "Threads were left that came with the transport: "
                            + String.join("; ", left)
                            + ". close() MUST end what the transport started; a transport that"
                            + " cannot does not promise FREES_ALL.");
        }
    }

    private List<String> found() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getValue().length > 0)
                .filter(entry -> !before.contains(entry.getKey()))
                .filter(entry -> !isOfTheJdk(entry.getKey()) && !isOurs(entry.getKey()))
                .map(entry -> entry.getKey().getName() + " at " + entry.getValue()[0])
                .sorted()
                .collect(Collectors.toList());
    }

    /** The servers of the cases, and the threads that send; these are looked after elsewhere. */
    private static boolean isOurs(Thread thread) {
        return thread.getName().startsWith(FaultyServer.THREAD_PREFIX)
                || thread.getName().startsWith(Background.THREAD_PREFIX);
    }

    /**
     * Besides those with known names the workers of the common pool, and the carriers of virtual
     * threads, whose class is the JDK's own; the workers of every other pool are somebody's.
     */
    private static boolean isOfTheJdk(Thread thread) {
        if (KEPT.matcher(thread.getName()).matches()) {
            return true;
        }
        if (thread instanceof ForkJoinWorkerThread worker) {
            return worker.getPool() == null
                    || worker.getPool() == ForkJoinPool.commonPool()
                    || worker.getClass().getName().startsWith("jdk.internal.");
        }
        ThreadGroup group = thread.getThreadGroup();
        return group != null && group.getName().equals("CarrierThreads");
    }
}
