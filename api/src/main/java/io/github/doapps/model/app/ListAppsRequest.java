package io.github.doapps.model.app;

import io.github.doapps.model.PageRequest;

/** Which apps {@code list} asks for. Immutable. */
public final class ListAppsRequest extends PageRequest {

    private static final String WITH_PROJECTS = "with_projects";

    private static final ListAppsRequest DEFAULTS = builder().build();

    private ListAppsRequest(Builder builder) {
        super(builder);
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
     * Whether each app comes with its project. Defaults to false.
     *
     * @return true if it does
     */
    public boolean withProjects() {
        return value(WITH_PROJECTS).filter("true"::equals).isPresent();
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends PageRequest.Builder<Builder> {

        private Builder() {}

        private Builder(ListAppsRequest start) {
            super(start);
        }

        /**
         * Sets whether each app comes with its project, which needs a token that can read projects.
         * Defaults to false.
         *
         * @param withProjects true if it should
         * @return this builder
         */
        public Builder withProjects(boolean withProjects) {
            return setFlag(WITH_PROJECTS, withProjects);
        }

        /**
         * The request.
         *
         * @return the request
         */
        public ListAppsRequest build() {
            return new ListAppsRequest(this);
        }
    }
}
