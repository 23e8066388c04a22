package io.github.doapps.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The requests so far; of very many, the newest. Safe for use by any number of threads. */
final class RequestLog {

    /** Enough for any test, and bounded for an emulator that runs for weeks. */
    private static final int KEPT = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    void add(RecordedRequest request) {
        lock.lock();
        try {
            if (requests.size() == KEPT) {
                requests.removeFirst();
            }
            requests.addLast(request);
        } finally {
            lock.unlock();
        }
    }

    List<RecordedRequest> all() {
        lock.lock();
        try {
            return List.copyOf(requests);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            requests.clear();
        } finally {
            lock.unlock();
        }
    }
}
