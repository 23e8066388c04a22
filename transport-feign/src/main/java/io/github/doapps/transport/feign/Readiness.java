package io.github.doapps.transport.feign;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The wait until a channel that does not block can be read, or written, or stands. */
final class Readiness {

    /** An end that no wait has. */
    static final long NEVER = Long.MAX_VALUE;

    private final SocketChannel channel;
    private final int operation;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Selector selector;
    private boolean closed;

    Readiness(SocketChannel channel, int operation) {
        this.channel = channel;
        this.operation = operation;
    }

    /**
     * Waits; it may return early.
     *
     * @param end by the nano clock, or {@link #NEVER}
     * @return false if it came
     * @throws ClosedChannelException if the channel was closed meanwhile
     */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing but others' turn depends on the yield.
    boolean await(long end) throws IOException {
        Selector waiting = selector();
        long left = end == NEVER ? 0 : end - System.nanoTime();
        if (end != NEVER && left <= 0) {
            return false;
        }
        try {
            // The thread may be interrupted: it waits for nothing then, but need not give up.
            // Who interrupted it is about to end the call.
            if (Thread.currentThread().isInterrupted()) {
                waiting.selectNow();
                Thread.yield();
            } else {
                waiting.select(left == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
            waiting.selectedKeys().clear();
        } catch (ClosedSelectorException gone) {
            throw closedChannel(gone);
        }
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        return true;
    }

    private Selector selector() throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (selector == null) {
                Selector made = channel.provider().openSelector();
                try {
                    channel.register(made, operation);
                } catch (IOException | RuntimeException failure) {
                    made.close();
                    throw failure;
                }
                selector = made;
            }
            return selector;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes who waits. */
    void close() throws IOException {
        Selector made;
        lock.lock();
        try {
            closed = true;
            made = selector;
        } finally {
            lock.unlock();
        }
        if (made != null) {
            made.close();
        }
    }

    private static ClosedChannelException closedChannel(Exception cause) {
        ClosedChannelException closed = new ClosedChannelException();
        closed.initCause(cause);
        return closed;
    }
}
