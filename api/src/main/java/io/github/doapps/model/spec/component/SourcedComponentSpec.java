package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.edit.EnvList;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.log.LogDestinationSpec;
import io.github.doapps.model.spec.source.BitbucketSourceSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.model.spec.source.GitLabSourceSpec;
import io.github.doapps.model.spec.source.GitSourceSpec;
import java.util.List;
import java.util.Optional;

/**
 * What components have in common that are built from a repository and take variables: all but
 * databases.
 *
 * @param <T> the component's own type
 */
public abstract class SourcedComponentSpec<T extends SourcedComponentSpec<T>>
        extends ComponentSpec {

    SourcedComponentSpec(JsonObject json) {
        super(json);
    }

    /**
     * The Git repository it is built from.
     *
     * @return the source, or empty if absent: it is built from another
     */
    public Optional<GitSourceSpec> git() {
        return object("git", GitSourceSpec::of);
    }

    /**
     * The GitHub repository it is built from.
     *
     * @return the source, or empty if absent: it is built from another
     */
    public Optional<GitHubSourceSpec> github() {
        return object("github", GitHubSourceSpec::of);
    }

    /**
     * The GitLab repository it is built from.
     *
     * @return the source, or empty if absent: it is built from another
     */
    public Optional<GitLabSourceSpec> gitlab() {
        return object("gitlab", GitLabSourceSpec::of);
    }

    /**
     * The Bitbucket repository it is built from.
     *
     * @return the source, or empty if absent: it is built from another
     */
    public Optional<BitbucketSourceSpec> bitbucket() {
        return object("bitbucket", BitbucketSourceSpec::of);
    }

    /**
     * The folder that it is built in.
     *
     * @return the path, from the root of the repository, or empty if absent
     */
    public Optional<String> sourceDir() {
        return string("source_dir");
    }

    /**
     * Its environment variables.
     *
     * @return the variables; unmodifiable
     */
    public List<VariableDefinition> envs() {
        return objects("envs", VariableDefinition::of);
    }

    /**
     * The places its logs are forwarded to.
     *
     * @return the places; unmodifiable
     */
    public List<LogDestinationSpec> logDestinations() {
        return objects("log_destinations", LogDestinationSpec::of);
    }

    @Override
    public final Optional<VariableDefinition> env(String key) {
        return envList().find(key);
    }

    @Override
    public final T withEnv(String key, String value) {
        return with(envList().with(key, value));
    }

    @Override
    public final T withEnv(VariableDefinition env) {
        return with(envList().with(env));
    }

    @Override
    public final T withSecretEnv(String key, String value) {
        return with(envList().withSecret(key, value));
    }

    @Override
    public final T withoutEnv(String key) {
        return with(envList().without(key));
    }

    private EnvList envList() {
        return new EnvList(json(), title(), envs());
    }

    /** This component over another document. */
    abstract T with(JsonObject document);

    /**
     * Builds what these components have in common; see {@link ApiObjectBuilder}.
     *
     * @param <T> the component's own type
     * @param <B> the builder's own type
     */
    public abstract static class Builder<T extends SourcedComponentSpec<T>, B extends Builder<T, B>>
            extends ComponentSpec.Builder<T, B> {

        Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the Git repository it is built from.
         *
         * @param source the source
         * @return this builder
         */
        public B git(GitSourceSpec source) {
            return set("git", source);
        }

        /**
         * Sets the GitHub repository it is built from.
         *
         * @param source the source
         * @return this builder
         */
        public B github(GitHubSourceSpec source) {
            return set("github", source);
        }

        /**
         * Sets the GitLab repository it is built from.
         *
         * @param source the source
         * @return this builder
         */
        public B gitlab(GitLabSourceSpec source) {
            return set("gitlab", source);
        }

        /**
         * Sets the Bitbucket repository it is built from.
         *
         * @param source the source
         * @return this builder
         */
        public B bitbucket(BitbucketSourceSpec source) {
            return set("bitbucket", source);
        }

        /**
         * Sets the folder that it is built in.
         *
         * @param path the path, from the root of the repository
         * @return this builder
         */
        public B sourceDir(String path) {
            return set("source_dir", path);
        }

        /**
         * Adds an environment variable.
         *
         * @param env an environment variable
         * @return this builder
         */
        public B env(VariableDefinition env) {
            return append("envs", env);
        }

        /**
         * Sets its environment variables.
         *
         * @param envs the variables, in place of any there are
         * @return this builder
         */
        public B envs(List<VariableDefinition> envs) {
            return set("envs", envs);
        }

        /**
         * Adds a place its logs are forwarded to.
         *
         * @param logDestination a place its logs are forwarded to
         * @return this builder
         */
        public B logDestination(LogDestinationSpec logDestination) {
            return append("log_destinations", logDestination);
        }

        /**
         * Sets the places its logs are forwarded to.
         *
         * @param destinations the places, in place of any there are
         * @return this builder
         */
        public B logDestinations(List<LogDestinationSpec> destinations) {
            return set("log_destinations", destinations);
        }
    }
}
