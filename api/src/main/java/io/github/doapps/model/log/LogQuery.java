package io.github.doapps.model.log;

import io.github.doapps.model.QueryRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What all requests for logs can ask for. Immutable. */
public abstract class LogQuery extends QueryRequest {

    private static final String FOLLOW = "follow";
    private static final String POD_CONNECTION_TIMEOUT = "pod_connection_timeout";
    private static final String TAIL_LINES = "tail_lines";

    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(1);
    private static final Pattern TIME_PART = Pattern.compile("([0-9]{1,12})(ms|s|m|h)");
    private static final Pattern TIME = Pattern.compile("(" + TIME_PART + ")+");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of(
                    "ms", ChronoUnit.MILLIS,
                    "s", ChronoUnit.SECONDS,
                    "m", ChronoUnit.MINUTES,
                    "h", ChronoUnit.HOURS);

    /** The parameter that tells which kind of log is asked for. */
    static final String TYPE = "type";

    LogQuery(Builder<?> builder) {
        super(builder);
        number(TAIL_LINES, Long.MAX_VALUE);
        podConnectionTimeout();
    }

    /**
     * Which kind of log is asked for.
     *
     * @return the type
     */
    public final LogType type() {
        return value(TYPE).map(LogType::of).orElse(LogType.UNSPECIFIED);
    }

    /**
     * Whether the address for live logs goes on with what is logged later. Defaults to false.
     *
     * @return true if it does
     */
    public final boolean follow() {
        return value(FOLLOW).filter("true"::equals).isPresent();
    }

    /**
     * How long the server waits for a container that it can read from.
     *
     * @return the time, or empty for the server's
     */
    public final Optional<Duration> podConnectionTimeout() {
        return value(POD_CONNECTION_TIMEOUT).map(LogQuery::duration);
    }

    /** A time as Go writes it, and as the server takes it. */
    private static Duration duration(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    POD_CONNECTION_TIMEOUT
                            + " is "
                            + text
                            + ", and takes a time such as 180000ms, 90s or 1h30m"
                            + " [invalid-argument]");
        }
        Duration sum = Duration.ZERO;
        for (MatchResult part : TIME_PART.matcher(text).results().toList()) {
            sum =
                    sum.plus(
                            Long.parseLong(part.group(1)),
                            Objects.requireNonNull(UNITS.get(part.group(2))));
        }
        return sum;
    }

    /**
     * How many of the last lines are asked for.
     *
     * @return the number, or empty for the server's
     */
    public final OptionalLong tailLines() {
        return number(TAIL_LINES, Long.MAX_VALUE);
    }

    /**
     * Collects what is asked for. Not safe for use by several threads.
     *
     * @param <B> the builder's own type
     */
    public abstract static class Builder<B extends Builder<B>> extends QueryRequest.Builder<B> {

        Builder(LogType type) {
            set(TYPE, Objects.requireNonNull(type, "type").value());
        }

        Builder(LogQuery start) {
            super(start);
        }

        /**
         * Sets whether the address for live logs goes on with what is logged later. Defaults to
         * false.
         *
         * @param follow true if it should
         * @return this builder
         */
        public final B follow(boolean follow) {
            return setFlag(FOLLOW, follow);
        }

        /**
         * Sets how long the server waits for a container that it can read from. Defaults to the
         * server's choice; DigitalOcean's reference has {@code 3m} as its example.
         *
         * @param timeout the time, sent in milliseconds
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond
         */
        public final B podConnectionTimeout(Duration timeout) {
            Objects.requireNonNull(timeout, "timeout");
            if (timeout.compareTo(LEAST_TIMEOUT) < 0) {
                throw new IllegalArgumentException(
                        "pod_connection_timeout is "
                                + timeout
                                + ", the least is a millisecond [invalid-argument]");
            }
            return set(POD_CONNECTION_TIMEOUT, timeout.toMillis() + "ms");
        }

        /**
         * Sets how many of the last lines to ask for. Defaults to the server's choice. From godo;
         * DigitalOcean's reference has it for the runs of jobs alone.
         *
         * @param lines the number, at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public final B tailLines(long lines) {
            if (lines < 1) {
                throw new IllegalArgumentException(
                        "tail_lines is " + lines + ", the least is 1 [invalid-argument]");
            }
            return set(TAIL_LINES, Long.toString(lines));
        }
    }
}
