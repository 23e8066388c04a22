package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The daemon threads of one server. They end with it, and none of them dies unheard. */
final class ServerThreads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Tally tally;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    ServerThreads(String name, Tally tally) {
        this.name = name;
        this.tally = tally;
    }

    /** What a thread does. */
    interface Task {
        void run() throws IOException, InterruptedException;
    }

    void start(Task task) {
        Thread thread = new Thread(() -> run(task), name);
        thread.setDaemon(true);
        thread.start();
        // Only now: to join a thread that has not started would not wait for it.
        threads.add(thread);
        threads.removeIf(other -> other.getState() == Thread.State.TERMINATED);
        if (closing) {
            thread.interrupt();
        }
    }

    private void run(Task task) {
        try {
            task.run();
        } catch (IOException gone) {
            // The client went away, or spoke what is no HTTP; what came before stands in the tally.
        } catch (InterruptedException interrupt) {
            if (!closing) {
                tally.fail(interrupt);
            }
        } catch (Throwable unexpected) {
            tally.fail(unexpected);
        }
    }

    /** Ends what the threads wait for, and waits for them. */
    void close() {
        closing = true;
        try {
            // The accepting thread may add one more while it is waited for.
            while (!threads.isEmpty()) {
                for (Thread thread : List.copyOf(threads)) {
                    end(thread);
                }
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Thread thread) throws InterruptedException {
        threads.remove(thread);
        if (thread == Thread.currentThread()) {
            return;
        }
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
        if (thread.isAlive()) {
            AssertionError stuck = new AssertionError("a thread of the server does not end");
            stuck.setStackTrace(thread.getStackTrace());
            tally.fail(stuck);
        }
    }
}
