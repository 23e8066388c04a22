package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.http.ServerRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The scripted answers that are still to be given. Safe for use by any number of threads. */
final class Script {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Queued> queue = new ArrayList<>();

    void add(List<ScriptedAnswer> answers, Instant now) {
        lock.lock();
        try {
            answers.forEach(answer -> queue.add(new Queued(answer, now)));
        } finally {
            lock.unlock();
        }
    }

    /** Takes the first answer that fits a request. */
    Optional<Queued> take(ServerRequest request, Instant now) {
        lock.lock();
        try {
            queue.removeIf(queued -> queued.isOver(now));
            Optional<Queued> taken =
                    queue.stream().filter(queued -> queued.answer.fits(request)).findFirst();
            taken.ifPresent(queued -> queued.left--);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes it back, first in the queue: it was not given. */
    void takeBack(Queued taken) {
        lock.lock();
        try {
            taken.left++;
            queue.remove(taken);
            queue.add(0, taken);
        } finally {
            lock.unlock();
        }
    }

    /** An answer, and how often and how long it is still given. */
    static final class Queued {

        private final ScriptedAnswer answer;
        private final Instant end;
        private int left;

        Queued(ScriptedAnswer answer, Instant now) {
            this.answer = answer;
            this.end = answer.window().map(now::plus).orElse(Instant.MAX);
            this.left = answer.count();
        }

        ScriptedAnswer answer() {
            return answer;
        }

        private boolean isOver(Instant now) {
            return left == 0 || !now.isBefore(end);
        }
    }
}
