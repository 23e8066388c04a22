package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.websocket.Handshake;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who follows logs by now, over websockets. Safe for use by any number of threads. */
public final class LiveLogs {

    private final Platform platform;
    private final Set<LiveLogSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pongs = new AtomicInteger();
    private volatile int mostBytesInAFrame = Integer.MAX_VALUE;

    /** What is done to each that is open. */
    @FunctionalInterface
    private interface Act {
        void on(LiveLogSession session) throws IOException;
    }

    /**
     * Nobody yet.
     *
     * @param platform whose logs they follow
     */
    public LiveLogs(Platform platform) {
        this.platform = platform;
    }

    /** Lets one more follow a log. Counts as open before it is told so. */
    ServerReply open(ServerRequest request, LogName name, int tail) {
        LiveLogSession session = new LiveLogSession(platform, this, name, tail);
        ServerReply reply = Handshake.accept(request, session);
        sessions.add(session);
        return reply;
    }

    /**
     * How many there are.
     *
     * @return the count of those that were accepted and have not ended
     */
    public int open() {
        return sessions.size();
    }

    /** Ends all connections without a word. */
    public void drop() {
        each(LiveLogSession::drop);
    }

    /**
     * Ends all connections with a frame that says why.
     *
     * @param code why, by the numbers of RFC 6455
     */
    public void close(int code) {
        each(session -> session.close(code));
    }

    /** Asks all whether they are there. */
    public void ping() {
        each(LiveLogSession::ping);
    }

    /**
     * How many answered that they are there.
     *
     * @return the count of pongs so far
     */
    public int pongs() {
        return pongs.get();
    }

    /**
     * Cuts messages in pieces from now on.
     *
     * @param mostBytes how many bytes a frame carries at most
     */
    public void fragment(int mostBytes) {
        mostBytesInAFrame = mostBytes;
    }

    int mostBytesInAFrame() {
        return mostBytesInAFrame;
    }

    void countPong() {
        pongs.incrementAndGet();
    }

    void remove(LiveLogSession session) {
        sessions.remove(session);
    }

    private void each(Act act) {
        for (LiveLogSession session : sessions) {
            try {
                act.on(session);
            } catch (IOException gone) {
                // one that ends by itself meanwhile needs nothing more
            }
        }
    }
}
