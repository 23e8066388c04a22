package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.http.ServerRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The scripted answers that are still to be given. Safe for use by any number of threads. */
final class Script {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<ScriptedAnswer> queued = new ArrayList<>();

    void add(List<ScriptedAnswer> answers) {
        lock.lock();
        try {
            queued.addAll(answers);
        } finally {
            lock.unlock();
        }
    }

    /** Takes the first answer that fits a request. */
    Optional<ScriptedAnswer> take(ServerRequest request) {
        lock.lock();
        try {
            for (Iterator<ScriptedAnswer> answers = queued.iterator(); answers.hasNext(); ) {
                ScriptedAnswer answer = answers.next();
                if (answer.fits(request)) {
                    answers.remove();
                    return Optional.of(answer);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
