package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.rest.runtime.LiveLogs;

/**
 * What a test sees of those who follow logs over websockets, and does to them; made by {@link
 * AppPlatformEmulator#liveLogs}. A handshake is refused by a {@link ScriptedAnswer} for {@code
 * /_logs/live/.*}. Safe for use by any number of threads.
 */
public final class LiveLogControls {

    private static final int LEAST_CODE = 1000;
    private static final int MOST_CODE = 4999;

    private final LiveLogs logs;

    LiveLogControls(LiveLogs logs) {
        this.logs = logs;
    }

    /**
     * How many follow a log.
     *
     * @return the count of connections that were accepted and have not ended
     */
    public int open() {
        return logs.open();
    }

    /**
     * Ends all connections without a closing frame, as users see it happen to those that follow a
     * log for long. The JDK's client may miss the end of a connection that is dropped in the moment
     * in which it opens (seen on 17 and 25): let it receive a line before.
     */
    public void drop() {
        logs.drop();
    }

    /**
     * Ends all connections with a closing frame.
     *
     * @param code why, by the numbers of RFC 6455, as 1001 for a server that goes away
     * @throws IllegalArgumentException if the code is not from 1000 to 4999
     */
    public void close(int code) {
        if (code < LEAST_CODE || code > MOST_CODE) {
            throw new IllegalArgumentException("not a code that closes a websocket: " + code);
        }
        logs.close(code);
    }

    /** Sends a ping to all. */
    public void ping() {
        logs.ping();
    }

    /**
     * How many pings were answered.
     *
     * @return the count of pongs so far
     */
    public int pongs() {
        return logs.pongs();
    }

    /**
     * Sends messages in several frames from now on, cut anywhere, also within a character. Defaults
     * to one frame for a message.
     *
     * @param mostBytes how many bytes a frame carries at most, above 0
     * @throws IllegalArgumentException if it is not above 0
     */
    public void fragment(int mostBytes) {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("a frame carries a byte at least");
        }
        logs.fragment(mostBytes);
    }

    /** How many are open. */
    @Override
    public String toString() {
        return "LiveLogControls[open=" + open() + "]";
    }
}
