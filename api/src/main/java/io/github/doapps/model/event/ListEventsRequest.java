package io.github.doapps.model.event;

import io.github.doapps.model.PageRequest;
import io.github.doapps.model.deployment.DeploymentType;
import java.util.List;

/** Which events {@code listEvents} asks for. Immutable. */
public final class ListEventsRequest extends PageRequest {

    private static final String EVENT_TYPES = "event_types";
    private static final String DEPLOYMENT_TYPES = "deployment_types";

    private static final ListEventsRequest DEFAULTS = builder().build();

    private ListEventsRequest(Builder builder) {
        super(builder);
    }

    /**
     * The first page of all types, of the server's size.
     *
     * @return the request
     */
    public static ListEventsRequest defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that asks for no more than {@link #defaults()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
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
     * The types of event asked for.
     *
     * @return the types; unmodifiable, empty for all
     */
    public List<EventType> eventTypes() {
        return values(EVENT_TYPES).stream().map(EventType::of).toList();
    }

    /**
     * The types of deployment asked for, among events that are deployments.
     *
     * @return the types; unmodifiable, empty for all
     */
    public List<DeploymentType> deploymentTypes() {
        return values(DEPLOYMENT_TYPES).stream().map(DeploymentType::of).toList();
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends PageRequest.Builder<Builder> {

        private Builder() {}

        private Builder(ListEventsRequest start) {
            super(start);
        }

        /**
         * Adds types of event to ask for. Defaults to all.
         *
         * @param types the types
         * @return this builder
         */
        public Builder eventTypes(EventType... types) {
            return add(EVENT_TYPES, types, EventType::value);
        }

        /**
         * Adds types of deployment to ask for, among events that are deployments. Defaults to all.
         * From godo; DigitalOcean's reference does not have it here.
         *
         * @param types the types
         * @return this builder
         */
        public Builder deploymentTypes(DeploymentType... types) {
            return add(DEPLOYMENT_TYPES, types, DeploymentType::value);
        }

        /**
         * The request.
         *
         * @return the request
         */
        public ListEventsRequest build() {
            return new ListEventsRequest(this);
        }
    }
}
