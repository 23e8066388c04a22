package io.github.doapps.model.deployment;

import io.github.doapps.model.PageRequest;
import java.util.List;

/** Which deployments {@code listDeployments} asks for. Immutable. */
public final class ListDeploymentsRequest extends PageRequest {

    private static final String DEPLOYMENT_TYPES = "deployment_types";

    private static final ListDeploymentsRequest DEFAULTS = builder().build();

    private ListDeploymentsRequest(Builder builder) {
        super(builder);
    }

    /**
     * The first page of all types, of the server's size.
     *
     * @return the request
     */
    public static ListDeploymentsRequest defaults() {
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
     * The types of deployment asked for.
     *
     * @return the types; unmodifiable, empty for all
     */
    public List<DeploymentType> deploymentTypes() {
        return values(DEPLOYMENT_TYPES).stream().map(DeploymentType::of).toList();
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends PageRequest.Builder<Builder> {

        private Builder() {}

        private Builder(ListDeploymentsRequest start) {
            super(start);
        }

        /**
         * Adds types of deployment to ask for. Defaults to all.
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
        public ListDeploymentsRequest build() {
            return new ListDeploymentsRequest(this);
        }
    }
}
