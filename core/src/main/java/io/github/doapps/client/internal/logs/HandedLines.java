package io.github.doapps.client.internal.logs;

import io.github.doapps.client.internal.logs.LineReader.Line;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import java.util.function.Consumer;

/**
 * What of a log was handed on. A fetch that is repeated comes by the same lines again: they are
 * compared, and passed over. Used by one thread at a time.
 */
final class HandedLines {

    private final LogOptions options;
    private final Consumer<String> consumer;
    private long lines;
    private long shortened;
    private long bytes;
    private boolean truncated;
    private Count here = Count.NONE;
    private Count again = Count.NONE;

    HandedLines(LogOptions options, Consumer<String> consumer) {
        this.options = options;
        this.consumer = consumer;
    }

    /** So many lines, and what tells them from others. */
    private record Count(long lines, long hash) {

        static final Count NONE = new Count(0, 0);

        Count with(String line) {
            return new Count(lines + 1, 31 * hash + line.hashCode());
        }
    }

    /** How much may be read from the address that is fetched. */
    long bytesLeft() {
        return options.maxBytes() - bytes;
    }

    int maxLineLength() {
        return options.maxLineLength();
    }

    /** The address is fetched, or fetched again. */
    void begin() {
        again = Count.NONE;
    }

    /**
     * Hands a line on, unless it was before.
     *
     * @throws FetchFailure if it is not the same text as before
     */
    void take(Line line) {
        again = again.with(line.text());
        if (again.lines() > here.lines()) {
            here = again;
            lines++;
            shortened += line.shortened() ? 1 : 0;
            consumer.accept(line.text());
        } else if (again.lines() == here.lines() && !again.equals(here)) {
            throw FetchFailure.changed();
        }
    }

    /**
     * The address was read to its end, or as far as was wanted.
     *
     * @throws FetchFailure if it has become shorter than it was
     */
    void end(LineReader reader) {
        if (again.lines() < here.lines()) {
            throw FetchFailure.changed();
        }
        bytes += reader.bytes();
        truncated = reader.limitReached();
        here = Count.NONE;
    }

    /** Whether no more is wanted. */
    boolean isFull() {
        return truncated || bytes >= options.maxBytes();
    }

    /** There is another address, which is not read. */
    void leaveTheRest() {
        truncated = true;
    }

    long lines() {
        return lines;
    }

    LogReport report() {
        return LogReport.of(lines, shortened, bytes, truncated);
    }
}
