package io.github.doapps.client.internal.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The calls of a client that are under way, so that closing it ends them. */
final class CallsInFlight {

    private final Set<CallEnding> calls = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Lets a call begin. False if the client is closed; the call must not begin then. */
    boolean enter(CallEnding call) {
        calls.add(call);
        // Asked after adding: a close that is not seen here will find the call.
        if (closed.get()) {
            calls.remove(call);
            return false;
        }
        return true;
    }

    /** A call is over. */
    void leave(CallEnding call) {
        calls.remove(call);
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Ends the calls under way, and lets no other begin. True for the first who closes. */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        calls.forEach(call -> call.end(EndReason.CLIENT_CLOSED));
        return true;
    }
}
