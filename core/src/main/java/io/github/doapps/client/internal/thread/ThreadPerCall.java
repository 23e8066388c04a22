package io.github.doapps.client.internal.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A new thread for everything that is executed: a virtual one where the JDK has them, else a
 * daemon. Each ends with what it was made for.
 */
public final class ThreadPerCall implements Executor {

    private static final String NAME = "doapps-call-";

    /** Since when {@code Thread.startVirtualThread} is there for everyone. */
    private static final int VIRTUAL_THREADS_SINCE = 21;

    /** {@code Thread.startVirtualThread}, which Java 17 does not know, or null. */
    private static final @Nullable MethodHandle START_VIRTUAL = startVirtual();

    private final AtomicLong made = new AtomicLong();

    @Override
    public void execute(Runnable work) {
        String name = NAME + made.incrementAndGet();
        MethodHandle startVirtual = START_VIRTUAL;
        if (startVirtual == null) {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
            return;
        }
        Runnable named =
                () -> {
                    Thread.currentThread().setName(name);
                    work.run();
                };
        try {
            startVirtual.invokeExact(named);
        } catch (RuntimeException | Error notStarted) {
            throw notStarted;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable MethodHandle startVirtual() {
        if (Runtime.version().feature() < VIRTUAL_THREADS_SINCE) {
            return null;
        }
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class,
                            "startVirtualThread",
                            MethodType.methodType(Thread.class, Runnable.class))
                    .asType(MethodType.methodType(void.class, Runnable.class));
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }
}
