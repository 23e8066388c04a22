package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.source.BitbucketSourceSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.model.spec.source.GitLabSourceSpec;
import io.github.doapps.model.spec.source.GitSourceSpec;
import java.util.Optional;

/**
 * What {@code detect} sends: where the sources are. From godo; DigitalOcean's reference has no
 * detection.
 */
public final class DetectRequest extends ApiObject {

    private DetectRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DetectRequest of(JsonObject json) {
        return new DetectRequest(json);
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
     * The sources, if they are in a public repository, by its address.
     *
     * @return the repository, or empty if they are elsewhere
     */
    public Optional<GitSourceSpec> git() {
        return object("git", GitSourceSpec::of);
    }

    /**
     * The sources, if they are at GitHub.
     *
     * @return the repository, or empty if they are elsewhere
     */
    public Optional<GitHubSourceSpec> github() {
        return object("github", GitHubSourceSpec::of);
    }

    /**
     * The sources, if they are at GitLab.
     *
     * @return the repository, or empty if they are elsewhere
     */
    public Optional<GitLabSourceSpec> gitlab() {
        return object("gitlab", GitLabSourceSpec::of);
    }

    /**
     * The sources, if they are at Bitbucket.
     *
     * @return the repository, or empty if they are elsewhere
     */
    public Optional<BitbucketSourceSpec> bitbucket() {
        return object("bitbucket", BitbucketSourceSpec::of);
    }

    /**
     * The commit to look at.
     *
     * @return its hash, or empty for the newest of the branch
     */
    public Optional<String> commitSha() {
        return string("commit_sha");
    }

    /**
     * The folder to look in.
     *
     * @return its path, or empty for the repository's root
     */
    public Optional<String> sourceDir() {
        return string("source_dir");
    }

    /** Builds {@link DetectRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<DetectRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the sources as ones in a public repository, by its address.
         *
         * @param source the repository
         * @return this builder
         */
        public Builder git(GitSourceSpec source) {
            return set("git", source);
        }

        /**
         * Sets the sources as ones at GitHub.
         *
         * @param source the repository
         * @return this builder
         */
        public Builder github(GitHubSourceSpec source) {
            return set("github", source);
        }

        /**
         * Sets the sources as ones at GitLab.
         *
         * @param source the repository
         * @return this builder
         */
        public Builder gitlab(GitLabSourceSpec source) {
            return set("gitlab", source);
        }

        /**
         * Sets the sources as ones at Bitbucket.
         *
         * @param source the repository
         * @return this builder
         */
        public Builder bitbucket(BitbucketSourceSpec source) {
            return set("bitbucket", source);
        }

        /**
         * Sets the commit to look at. Defaults to the newest of the branch.
         *
         * @param hash the commit's hash
         * @return this builder
         */
        public Builder commitSha(String hash) {
            return set("commit_sha", hash);
        }

        /**
         * Sets the folder to look in. Defaults to the repository's root.
         *
         * @param path the folder's path in the repository
         * @return this builder
         */
        public Builder sourceDir(String path) {
            return set("source_dir", path);
        }

        @Override
        public DetectRequest build() {
            return new DetectRequest(document());
        }
    }
}
