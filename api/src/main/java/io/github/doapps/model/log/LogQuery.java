package io.github.doapps.model.log;

import io.github.doapps.model.QueryRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What all requests for logs can ask for. Immutable. */
public abstract class LogQuery extends QueryRequest {

    private static final String FOLLOW = "follow";
    private static final String POD_CONNECTION_TIMEOUT = "pod_connection_timeout";
    private static final String TAIL_LINES = "tail_lines";

    /** The parameter that tells which kind of log is asked for. */
    static final String TYPE = "type";

    LogQuery(Builder<?> builder) {
        super(builder);
        number(TAIL_LINES, Long.MAX_VALUE);
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
     * How long the server waits for a container that it can read from, as it is sent: a number and
     * a unit, such as {@code 180000ms}.
     *
     * @return the time, or empty for the server's
     */
    public final Optional<String> podConnectionTimeout() {
        return value(POD_CONNECTION_TIMEOUT);
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
            set(TYPE, type.value());
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
            if (timeout.toMillis() < 1) {
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
