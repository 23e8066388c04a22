package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The threads that run at one moment, against which later ones are held. */
public final class ThreadWatch {

    /** The JDK's own, which its timers start once in a JVM and keep. */
    private static final String OF_THE_JDK =
            "CompletableFutureDelayScheduler|ForkJoinPool[.-].*|Common-Cleaner|Keep-Alive-.*"
                    + "|process reaper.*|MasterPoller|(Read|Write)-Poller.*|VirtualThread-unblocker";

    private static final String OF_THESE_TESTS = RawServer.THREADS + "|" + AtOnce.THREADS;

    private final Set<Thread> before = running();

    private ThreadWatch() {}

    /** Watches from now on. */
    public static ThreadWatch begin() {
        return new ThreadWatch();
    }

    /**
     * Waits, for 5 seconds at most, until the threads that have been started since then have ended.
     *
     * @throws AssertionError if one is left that is neither the JDK's nor these tests'
     */
    public void assertNoneSince() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        List<String> since = since();
        for (int i = 0; i < 500 && !since.isEmpty(); i++) {
            assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
            since = since();
        }
        assertThat(since).as("threads that were not there before").isEmpty();
    }

    private List<String> since() {
        Set<Thread> since = new HashSet<>(running());
        since.removeAll(before);
        return since.stream()
                .map(Thread::getName)
                .filter(name -> !name.matches(OF_THE_JDK + "|" + OF_THESE_TESTS))
                .toList();
    }

    private static Set<Thread> running() {
        Set<Thread> running = Collections.newSetFromMap(new IdentityHashMap<>());
        running.addAll(Thread.getAllStackTraces().keySet());
        return running;
    }
}
