package io.github.doapps.model.deployment;

import io.github.doapps.model.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which deployments {@code listDeployments} asks for. Immutable. */
public final class ListDeploymentsRequest extends PageRequest {

    private static final ListDeploymentsRequest DEFAULTS = builder().build();

    private final List<DeploymentType> deploymentTypes;

    private ListDeploymentsRequest(Builder builder) {
        super(builder);
        this.deploymentTypes = List.copyOf(builder.deploymentTypes);
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
     * A builder that asks for the first page of all types, of the server's size.
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
        return deploymentTypes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof ListDeploymentsRequest that
                && deploymentTypes.equals(that.deploymentTypes);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + deploymentTypes.hashCode();
    }

    @Override
    public String toString() {
        return super.toString()
                + ", deployment_types "
                + (deploymentTypes.isEmpty() ? "all" : deploymentTypes);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends PageRequest.Builder<Builder> {

        private final List<DeploymentType> deploymentTypes = new ArrayList<>();

        private Builder() {}

        private Builder(ListDeploymentsRequest start) {
            super(start);
            this.deploymentTypes.addAll(start.deploymentTypes);
        }

        /**
         * Adds types of deployment to ask for. Defaults to all.
         *
         * @param types the types
         * @return this builder
         */
        public Builder deploymentTypes(DeploymentType... types) {
            deploymentTypes.addAll(List.of(types));
            return this;
        }

        /**
         * The request.
         *
         * @return the request
         */
        public ListDeploymentsRequest build() {
            return new ListDeploymentsRequest(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
