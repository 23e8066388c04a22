package io.github.doapps.testkit.internal.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells who waits for it that something may have changed. Safe for use by any number of threads.
 */
public final class Changes {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    Changes() {}

    /** Something may have changed. */
    public void tell() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * How many changes there were, to be asked before looking at what may change.
     *
     * @return the count
     */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a change.
     *
     * @param seen how many there were when it was looked
     * @param mostMillis how long to wait at most
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitAfter(long seen, long mostMillis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(mostMillis);
            while (count == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
