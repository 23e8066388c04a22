package io.github.doapps.deploy;

import io.github.doapps.model.log.LogType;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which log of an app to read, and how much of it. Immutable.
 *
 * <pre>{@code
 * LogOptions.of(LogType.BUILD).ofDeployment(deploymentId).ofComponent("web").withTailLines(100)
 * }</pre>
 */
public final class LogOptions {

    private static final long MAX_BYTES = 10L * 1024 * 1024;
    private static final int MAX_LINE_LENGTH = 64 * 1024;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final LogType type;
    private final @Nullable String deploymentId;
    private final @Nullable String component;
    private final long tailLines;
    private final long maxBytes;
    private final int maxLineLength;
    private final Duration deadline;

    private LogOptions(
            LogType type,
            @Nullable String deploymentId,
            @Nullable String component,
            long tailLines,
            long maxBytes,
            int maxLineLength,
            Duration deadline) {
        this.type = Objects.requireNonNull(type, "type");
        this.deploymentId = deploymentId;
        this.component = component;
        this.tailLines = tailLines;
        this.maxBytes = maxBytes;
        this.maxLineLength = maxLineLength;
        this.deadline = deadline;
    }

    /**
     * The log of a kind, of all components of the deployment that is live.
     *
     * @param type the kind: {@link LogType#BUILD}, {@link LogType#DEPLOY}, {@link LogType#RUN} or
     *     {@link LogType#RUN_RESTARTED}
     * @return the options
     */
    public static LogOptions of(LogType type) {
        return new LogOptions(type, null, null, 0, MAX_BYTES, MAX_LINE_LENGTH, DEADLINE);
    }

    /**
     * These options for a deployment. Defaults to the one that is live; the log of a build that is
     * under way has to be asked for by its deployment (DigitalOcean's reference).
     *
     * @param id the deployment's id
     * @return the changed copy
     */
    public LogOptions ofDeployment(String id) {
        return new LogOptions(
                type,
                Objects.requireNonNull(id, "id"),
                component,
                tailLines,
                maxBytes,
                maxLineLength,
                deadline);
    }

    /**
     * These options for a component. Defaults to all of them.
     *
     * @param name the component's name in the spec
     * @return the changed copy
     */
    public LogOptions ofComponent(String name) {
        return new LogOptions(
                type,
                deploymentId,
                Objects.requireNonNull(name, "name"),
                tailLines,
                maxBytes,
                maxLineLength,
                deadline);
    }

    /**
     * These options for the last lines alone. Defaults to all that the server gives. The server is
     * asked for no more (godo's {@code tail_lines}); one that gives more is read to its end, and
     * only the last lines are handed on by what collects them.
     *
     * @param lines how many of the last lines, 1 or more
     * @return the changed copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public LogOptions withTailLines(long lines) {
        return new LogOptions(
                type,
                deploymentId,
                component,
                atLeastOne(lines, "A log's tail has", "line"),
                maxBytes,
                maxLineLength,
                deadline);
    }

    /**
     * These options with a limit of their size. Defaults to 10 MiB. What is longer is read up to
     * there, and {@link LogReport#isTruncated()} says so.
     *
     * @param bytes how much to read at most, decompressed, 1 or more
     * @return the changed copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public LogOptions withMaxBytes(long bytes) {
        return new LogOptions(
                type,
                deploymentId,
                component,
                tailLines,
                atLeastOne(bytes, "A log may have", "byte"),
                maxLineLength,
                deadline);
    }

    /**
     * These options with a limit of the lines' length. Defaults to 65,536. The rest of a longer
     * line is left out, and {@link LogReport#shortenedLines()} counts it.
     *
     * @param characters how many characters of a line are handed on at most, 1 or more
     * @return the changed copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public LogOptions withMaxLineLength(int characters) {
        return new LogOptions(
                type,
                deploymentId,
                component,
                tailLines,
                maxBytes,
                (int) atLeastOne(characters, "A log's line may have", "character"),
                deadline);
    }

    /**
     * These options with a deadline for all of it: the request for the log's addresses, every
     * fetch, the waits before another attempt, and what is done with each line. Defaults to 60
     * seconds.
     *
     * @param deadline how long it may take; more than zero
     * @return the changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public LogOptions withDeadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "A deadline is more than zero, not " + deadline + " [invalid-argument]");
        }
        return new LogOptions(
                type, deploymentId, component, tailLines, maxBytes, maxLineLength, deadline);
    }

    private static long atLeastOne(long number, String what, String unit) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    what + " 1 " + unit + " or more, not " + number + " [invalid-argument]");
        }
        return number;
    }

    /**
     * Which kind of log it is.
     *
     * @return the kind
     */
    public LogType type() {
        return type;
    }

    /**
     * The deployment whose log it is.
     *
     * @return the deployment's id, or empty for the one that is live
     */
    public Optional<String> deploymentId() {
        return Optional.ofNullable(deploymentId);
    }

    /**
     * The component whose log it is.
     *
     * @return the component's name, or empty for all
     */
    public Optional<String> component() {
        return Optional.ofNullable(component);
    }

    /**
     * How many of the last lines to ask for.
     *
     * @return the number, or empty for all that the server gives
     */
    public OptionalLong tailLines() {
        return tailLines == 0 ? OptionalLong.empty() : OptionalLong.of(tailLines);
    }

    /**
     * How much to read at most.
     *
     * @return the number of bytes, decompressed
     */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * How much of a line to hand on at most.
     *
     * @return the number of characters
     */
    public int maxLineLength() {
        return maxLineLength;
    }

    /**
     * How long it may take.
     *
     * @return the deadline
     */
    public Duration deadline() {
        return deadline;
    }

    /** The log in words, such as {@code BUILD log of web of deployment d-1}. */
    @Override
    public String toString() {
        return type
                + " log"
                + component().map(name -> " of " + name).orElse("")
                + deploymentId().map(id -> " of deployment " + id).orElse("");
    }
}
