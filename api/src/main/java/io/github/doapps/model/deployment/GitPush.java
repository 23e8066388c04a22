package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.source.BitbucketSourceSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.model.spec.source.GitLabSourceSpec;
import java.util.Optional;

/**
 * A push to a branch that led to a deployment. From godo; DigitalOcean's reference does not have
 * it.
 */
public final class GitPush extends ApiObject {

    private GitPush(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static GitPush of(JsonObject json) {
        return new GitPush(json);
    }

    /**
     * The branch of a repository on GitHub that was pushed to.
     *
     * @return the source, or empty if it is elsewhere
     */
    public Optional<GitHubSourceSpec> github() {
        return object("github", GitHubSourceSpec::of);
    }

    /**
     * The branch of a repository on GitLab that was pushed to.
     *
     * @return the source, or empty if it is elsewhere
     */
    public Optional<GitLabSourceSpec> gitlab() {
        return object("gitlab", GitLabSourceSpec::of);
    }

    /**
     * The branch of a repository on Bitbucket that was pushed to.
     *
     * @return the source, or empty if it is elsewhere
     */
    public Optional<BitbucketSourceSpec> bitbucket() {
        return object("bitbucket", BitbucketSourceSpec::of);
    }

    /**
     * Who pushed, by the name that the host knows.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> username() {
        return string("username");
    }

    /**
     * Who wrote the commit.
     *
     * @return the author, or empty if absent
     */
    public Optional<String> commitAuthor() {
        return string("commit_author");
    }

    /**
     * The commit that was pushed.
     *
     * @return the hash, or empty if absent
     */
    public Optional<String> commitSha() {
        return string("commit_sha");
    }

    /**
     * What the commit says.
     *
     * @return the message, or empty if absent
     */
    public Optional<String> commitMessage() {
        return string("commit_message");
    }
}
