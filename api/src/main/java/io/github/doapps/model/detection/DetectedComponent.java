package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.buildpack.Buildpack;
import io.github.doapps.model.spec.env.VariableDefinition;
import java.util.List;
import java.util.Optional;

/** A component that a repository could be run as. */
public final class DetectedComponent extends ApiObject {

    private DetectedComponent(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DetectedComponent of(JsonObject json) {
        return new DetectedComponent(json);
    }

    /**
     * How it would be built.
     *
     * @return the strategy, {@link DetectionStrategy#UNSPECIFIED} if absent
     */
    public DetectionStrategy strategy() {
        return openEnum("strategy", DetectionStrategy::of, DetectionStrategy.UNSPECIFIED);
    }

    /**
     * The types of component that it could be.
     *
     * @return the types; unmodifiable
     */
    public List<String> types() {
        return strings("types");
    }

    /**
     * The Dockerfiles that were found, the most likely one first.
     *
     * @return the paths; unmodifiable
     */
    public List<String> dockerfiles() {
        return strings("dockerfiles");
    }

    /**
     * The command that would build it.
     *
     * @return the command, or empty if absent
     */
    public Optional<String> buildCommand() {
        return string("build_command");
    }

    /**
     * The command that would run it.
     *
     * @return the command, or empty if absent
     */
    public Optional<String> runCommand() {
        return string("run_command");
    }

    /**
     * What it is written for, such as {@code node-js}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> environmentSlug() {
        return string("environment_slug");
    }

    /**
     * The ports that it may listen at, the most likely one last.
     *
     * @return the ports; unmodifiable
     */
    public List<Long> httpPorts() {
        return int64s("http_ports");
    }

    /**
     * The environment variables that it reads.
     *
     * @return the variables; unmodifiable
     */
    public List<VariableDefinition> envVars() {
        return objects("env_vars", VariableDefinition::of);
    }

    /**
     * The packages of functions in it.
     *
     * @return the packages; unmodifiable
     */
    public List<ServerlessPackage> serverlessPackages() {
        return objects("serverless_packages", ServerlessPackage::of);
    }

    /**
     * The folder that it is in.
     *
     * @return the folder, or empty if it is the repository's root
     */
    public Optional<String> sourceDir() {
        return string("source_dir");
    }

    /**
     * The buildpacks that would build it.
     *
     * @return the buildpacks; unmodifiable
     */
    public List<Buildpack> buildpacks() {
        return objects("buildpacks", Buildpack::of);
    }
}
