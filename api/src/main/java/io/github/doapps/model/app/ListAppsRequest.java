package io.github.doapps.model.app;

import io.github.doapps.model.PageRequest;
import org.jspecify.annotations.Nullable;

/** Which apps {@code list} asks for. Immutable. */
public final class ListAppsRequest extends PageRequest {

    private static final ListAppsRequest DEFAULTS = builder().build();

    private final boolean withProjects;

    private ListAppsRequest(Builder builder) {
        super(builder);
        this.withProjects = builder.withProjects;
    }

    /**
     * The first page, of the server's size.
     *
     * @return the request
     */
    public static ListAppsRequest defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that asks for the first page, of the server's size.
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
     * Whether each app comes with its project. Defaults to false.
     *
     * @return true if it does
     */
    public boolean withProjects() {
        return withProjects;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof ListAppsRequest that
                && withProjects == that.withProjects;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Boolean.hashCode(withProjects);
    }

    @Override
    public String toString() {
        return super.toString() + ", with_projects " + withProjects;
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends PageRequest.Builder<Builder> {

        private boolean withProjects;

        private Builder() {}

        private Builder(ListAppsRequest start) {
            super(start);
            this.withProjects = start.withProjects;
        }

        /**
         * Sets whether each app comes with its project, which needs a token that can read projects.
         * Defaults to false.
         *
         * @param withProjects true if it should
         * @return this builder
         */
        public Builder withProjects(boolean withProjects) {
            this.withProjects = withProjects;
            return this;
        }

        /**
         * The request.
         *
         * @return the request
         */
        public ListAppsRequest build() {
            return new ListAppsRequest(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
