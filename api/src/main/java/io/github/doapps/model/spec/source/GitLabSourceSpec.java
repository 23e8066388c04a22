package io.github.doapps.model.spec.source;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** A GitLab repository that a component is built from. */
public final class GitLabSourceSpec extends ApiObject {

    private GitLabSourceSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static GitLabSourceSpec of(JsonObject json) {
        return new GitLabSourceSpec(json);
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
     * The repository.
     *
     * @return {@code owner/name}, or empty if absent
     */
    public Optional<String> repo() {
        return string("repo");
    }

    /**
     * The branch.
     *
     * @return the branch, or empty if absent
     */
    public Optional<String> branch() {
        return string("branch");
    }

    /**
     * Whether a push to the branch deploys. Defaults to false.
     *
     * @return true if so
     */
    public boolean deployOnPush() {
        return bool("deploy_on_push");
    }

    /** Builds a {@link GitLabSourceSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<GitLabSourceSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the repository.
         *
         * @param repo {@code owner/name}
         * @return this builder
         */
        public Builder repo(String repo) {
            return set("repo", repo);
        }

        /**
         * Sets the branch.
         *
         * @param branch the branch
         * @return this builder
         */
        public Builder branch(String branch) {
            return set("branch", branch);
        }

        /**
         * Sets whether a push to the branch deploys.
         *
         * @param deploy true if so
         * @return this builder
         */
        public Builder deployOnPush(boolean deploy) {
            return set("deploy_on_push", deploy);
        }

        @Override
        public GitLabSourceSpec build() {
            return new GitLabSourceSpec(document());
        }
    }
}
