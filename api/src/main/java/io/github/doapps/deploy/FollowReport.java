package io.github.doapps.deploy;

import java.util.List;
import java.util.Objects;

/** How the following of a log went. Immutable; holds nothing of the log. */
public final class FollowReport {

    /** Why it ended. */
    public enum End {
        /** The log is over: its deployment ended, or its phase did. */
        LOG_ENDED,
        /** The deadline passed; the log goes on, or what follows it could not be seen. */
        DEADLINE,
        /** The app has no deployment. */
        NO_DEPLOYMENT
    }

    private final End end;
    private final long lines;
    private final long shortenedLines;
    private final int connections;
    private final List<String> deployments;

    /**
     * A report.
     *
     * @param end why it ended
     * @param lines how many lines were handed on
     * @param shortenedLines how many of them were longer
     * @param connections how many connections were made
     * @param deployments the ids of the deployments whose log it was, first to last
     */
    public FollowReport(
            End end, long lines, long shortenedLines, int connections, List<String> deployments) {
        this.end = Objects.requireNonNull(end, "end");
        this.lines = lines;
        this.shortenedLines = shortenedLines;
        this.connections = connections;
        this.deployments = List.copyOf(deployments);
    }

    /**
     * Why it ended.
     *
     * @return the reason
     */
    public End end() {
        return end;
    }

    /**
     * How many lines were handed on.
     *
     * @return the number
     */
    public long lines() {
        return lines;
    }

    /**
     * How many of the lines were longer than {@link LogOptions#maxLineLength()}.
     *
     * @return the number
     */
    public long shortenedLines() {
        return shortenedLines;
    }

    /**
     * How many connections were made: more than one for a deployment if any was dropped.
     *
     * @return the number; 0 if all was kept already
     */
    public int connections() {
        return connections;
    }

    /**
     * The deployments whose log it was.
     *
     * @return their ids, first to last; unmodifiable
     */
    public List<String> deployments() {
        return deployments;
    }

    /** One line, such as {@code LOG_ENDED, 312 lines, 2 connections, of d-1}. */
    @Override
    public String toString() {
        return end
                + ", "
                + Words.count(lines, "line")
                + ", "
                + Words.count(connections, "connection")
                + (deployments.isEmpty() ? "" : ", of " + String.join(", ", deployments));
    }
}
