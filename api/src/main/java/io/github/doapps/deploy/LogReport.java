package io.github.doapps.deploy;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the reading of a log went. Immutable; holds nothing of the log. */
public final class LogReport {

    private final long lines;
    private final long shortenedLines;
    private final long bytes;
    private final boolean truncated;
    private final @Nullable String whyNone;

    private LogReport(
            long lines,
            long shortenedLines,
            long bytes,
            boolean truncated,
            @Nullable String whyNone) {
        this.lines = lines;
        this.shortenedLines = shortenedLines;
        this.bytes = bytes;
        this.truncated = truncated;
        this.whyNone = whyNone;
    }

    /**
     * A log that was read.
     *
     * @param lines how many lines were handed on
     * @param shortenedLines how many of them were longer
     * @param bytes how much was read, decompressed
     * @param truncated whether there was more
     * @return the report
     */
    public static LogReport of(long lines, long shortenedLines, long bytes, boolean truncated) {
        return new LogReport(lines, shortenedLines, bytes, truncated, null);
    }

    /**
     * A log that there is not.
     *
     * @param why why there is none
     * @return the report
     */
    public static LogReport none(String why) {
        return new LogReport(0, 0, 0, false, Objects.requireNonNull(why, "why"));
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
     * How many of the lines were longer than {@link LogOptions#maxLineLength()}, so that the rest
     * of them was left out.
     *
     * @return the number
     */
    public long shortenedLines() {
        return shortenedLines;
    }

    /**
     * How much was read.
     *
     * @return the number of bytes, decompressed
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Whether the log was longer than {@link LogOptions#maxBytes()}: the rest of it was not read,
     * and the last line may be cut.
     *
     * @return true if there was more
     */
    public boolean isTruncated() {
        return truncated;
    }

    /**
     * Why there is no log: the phase that it is of was not reached, or has left nothing.
     *
     * @return the server's words if it has any, or empty if there is a log
     */
    public Optional<String> whyNone() {
        return Optional.ofNullable(whyNone);
    }

    /** One line, such as {@code 312 lines, 20480 bytes, truncated}. */
    @Override
    public String toString() {
        return whyNone != null
                ? "no log: " + whyNone
                : Words.count(lines, "line")
                        + ", "
                        + Words.count(bytes, "byte")
                        + (truncated ? ", truncated" : "")
                        + (shortenedLines == 0
                                ? ""
                                : ", " + Words.count(shortenedLines, "line") + " shortened");
    }
}
