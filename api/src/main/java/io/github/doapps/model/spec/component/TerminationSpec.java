package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** How an instance is ended. */
public final class TerminationSpec extends ApiObject {

    private TerminationSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static TerminationSpec of(JsonObject json) {
        return new TerminationSpec(json);
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this document, members that no accessor knows included.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * How long it still gets no new requests before it is told to end. Of services alone.
     *
     * @return the seconds, 0 if absent: the server then takes 15
     */
    public int drainSeconds() {
        return int32("drain_seconds");
    }

    /**
     * How long it has to end once it was told.
     *
     * @return the seconds, 0 if absent: the server then takes 120
     */
    public int gracePeriodSeconds() {
        return int32("grace_period_seconds");
    }

    /** Builds a {@link TerminationSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<TerminationSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets how long it still gets no new requests before it is told to end.
         *
         * @param seconds the seconds, 1 to 110
         * @return this builder
         */
        public Builder drainSeconds(int seconds) {
            return set("drain_seconds", seconds);
        }

        /**
         * Sets how long it has to end once it was told.
         *
         * @param seconds the seconds, 1 to 600
         * @return this builder
         */
        public Builder gracePeriodSeconds(int seconds) {
            return set("grace_period_seconds", seconds);
        }

        @Override
        public TerminationSpec build() {
            return new TerminationSpec(document());
        }
    }
}
