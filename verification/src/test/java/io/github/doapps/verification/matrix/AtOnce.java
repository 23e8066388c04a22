package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that begin their work at the same moment. */
final class AtOnce implements AutoCloseable {

    static final String THREADS = "at-once";

    private static final long PATIENCE_SECONDS = 120;

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    private final ExecutorService threads;
    private final CyclicBarrier start;

    private AtOnce(int count) {
        this.threads =
                Executors.newFixedThreadPool(
                        count,
                        work -> {
                            Thread thread = new Thread(work, THREADS);
                            thread.setDaemon(true);
                            return thread;
                        });
        this.start = new CyclicBarrier(count);
    }

    /** So many threads, each for one piece of work. */
    static AtOnce of(int count) {
        return new AtOnce(count);
    }

    /** Gives work to a thread; it begins when every thread has some. */
    Future<?> start(Work work) {
        return threads.submit(
                () -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    work.run();
                    return work;
                });
    }

    /** Waits until all of it is done. */
    void await(Collection<Future<?>> all)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> one : all) {
            one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            assertThat(threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
