package io.github.doapps.deploy;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A log as far as it was read: its lines as they were printed, control characters and all, without
 * their line breaks. Immutable.
 */
public final class LogLines implements Iterable<String> {

    private final List<String> lines;
    private final LogReport report;

    /**
     * A log.
     *
     * @param lines its lines
     * @param report how the reading went
     */
    public LogLines(List<String> lines, LogReport report) {
        this.lines = List.copyOf(lines);
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * The lines, the oldest first.
     *
     * @return the lines; unmodifiable, empty if there is no log yet
     */
    public List<String> lines() {
        return lines;
    }

    /**
     * How the reading went.
     *
     * @return the report
     */
    public LogReport report() {
        return report;
    }

    /**
     * Why there is no log.
     *
     * @return the server's words if it has any, or empty if there is a log
     */
    public Optional<String> whyNone() {
        return report.whyNone();
    }

    /**
     * Whether there was more than was read.
     *
     * @return true if it was longer than {@link LogOptions#maxBytes()}
     */
    public boolean isTruncated() {
        return report.isTruncated();
    }

    @Override
    public Iterator<String> iterator() {
        return lines.iterator();
    }

    /** How the reading went, in one line; nothing of the log, which may hold secrets. */
    @Override
    public String toString() {
        return report.toString();
    }
}
