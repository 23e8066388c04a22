package io.github.doapps.model.log;

import java.util.Optional;

/** Which logs of an app, a deployment or an event are asked for. Immutable. */
public final class LogsRequest extends LogQuery {

    private static final String COMPONENT_NAME = "component_name";

    private LogsRequest(Builder builder) {
        super(builder);
    }

    /**
     * Logs of a kind.
     *
     * @param type the kind
     * @return the request
     */
    public static LogsRequest of(LogType type) {
        return builder(type).build();
    }

    /**
     * A builder that asks for logs of a kind.
     *
     * @param type the kind
     * @return a new builder
     */
    public static Builder builder(LogType type) {
        return new Builder(type);
    }

    /**
     * A builder that starts with this request.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The component whose logs are asked for.
     *
     * @return the name, or empty for all or for the one in the path
     */
    public Optional<String> componentName() {
        return value(COMPONENT_NAME);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends LogQuery.Builder<Builder> {

        private Builder(LogType type) {
            super(type);
        }

        private Builder(LogsRequest start) {
            super(start);
        }

        /**
         * Sets the component whose logs to ask for, where the operation does not name one already.
         * Defaults to all. From godo; DigitalOcean's reference does not have it.
         *
         * @param name the component's name in the spec
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder componentName(String name) {
            return setName(COMPONENT_NAME, name);
        }

        /**
         * The request.
         *
         * @return the request
         */
        public LogsRequest build() {
            return new LogsRequest(this);
        }
    }
}
