package io.github.doapps.benchmarks.scale;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Executors by the kind of their threads. Virtual ones are there from JDK 21 on. */
final class Threads {

    private Threads() {}

    /** So many platform threads, or a virtual one for each task. */
    static ExecutorService executor(String kind, int count) {
        if (kind.equals("platform")) {
            return Executors.newFixedThreadPool(count);
        }
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException older) {
            throw new IllegalStateException("This Java has no virtual threads.", older);
        }
    }
}
