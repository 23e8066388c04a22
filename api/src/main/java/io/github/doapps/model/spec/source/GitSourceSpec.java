package io.github.doapps.model.spec.source;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** A Git repository, public on the internet, that a component is built from. */
public final class GitSourceSpec extends ApiObject {

    private GitSourceSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static GitSourceSpec of(JsonObject json) {
        return new GitSourceSpec(json);
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
     * The address that it is cloned from.
     *
     * @return the URL; {@link #toString()} shows no credentials in it, or empty if absent
     */
    public Optional<String> repoCloneUrl() {
        return string("repo_clone_url");
    }

    /**
     * The branch.
     *
     * @return the branch, or empty if absent
     */
    public Optional<String> branch() {
        return string("branch");
    }

    /** Builds a {@link GitSourceSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<GitSourceSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the address that it is cloned from.
         *
         * @param url the URL; {@link #toString()} shows no credentials in it
         * @return this builder
         */
        public Builder repoCloneUrl(String url) {
            return set("repo_clone_url", url);
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

        @Override
        public GitSourceSpec build() {
            return new GitSourceSpec(document());
        }
    }
}
