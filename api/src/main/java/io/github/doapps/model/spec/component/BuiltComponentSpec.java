package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.edit.RefusedEdit;
import io.github.doapps.model.spec.source.ImageSourceSpec;
import java.util.Optional;

/**
 * What components have in common that are built by buildpacks, by a Dockerfile, or not at all:
 * services, static sites, workers and jobs.
 *
 * @param <T> the component's own type
 */
public abstract class BuiltComponentSpec<T extends BuiltComponentSpec<T>>
        extends SourcedComponentSpec<T> {

    BuiltComponentSpec(JsonObject json) {
        super(json);
    }

    /**
     * The container image it runs, in place of one that is built.
     *
     * @return the image, or empty if absent: it is built
     */
    public Optional<ImageSourceSpec> image() {
        return object("image", ImageSourceSpec::of);
    }

    /**
     * The Dockerfile it is built by, in place of buildpacks.
     *
     * @return the path, from the root of the repository, or empty if absent
     */
    public Optional<String> dockerfilePath() {
        return string("dockerfile_path");
    }

    /**
     * The command that builds it, in place of the one that the buildpack finds.
     *
     * @return the command, or empty if absent
     */
    public Optional<String> buildCommand() {
        return string("build_command");
    }

    /**
     * The command that starts it, in place of the one that the build finds.
     *
     * @return the command, or empty if absent
     */
    public Optional<String> runCommand() {
        return string("run_command");
    }

    /**
     * The buildpack's environment, such as {@code go}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> environmentSlug() {
        return string("environment_slug");
    }

    @Override
    public final T withImageTag(String tag) {
        return withImage(imageToEdit("tag").withTag(tag));
    }

    @Override
    public final T withImageDigest(String digest) {
        return withImage(imageToEdit("digest").withDigest(digest));
    }

    private T withImage(ImageSourceSpec image) {
        return with(json().with("image", image.json()));
    }

    private ImageSourceSpec imageToEdit(String part) {
        return image().orElseThrow(
                        () ->
                                RefusedEdit.because(
                                        "The "
                                                + title()
                                                + " runs no image, so no "
                                                + part
                                                + " of one can be changed; set an image on its"
                                                + " builder."));
    }

    /**
     * Builds what these components have in common; see {@link ApiObjectBuilder}.
     *
     * @param <T> the component's own type
     * @param <B> the builder's own type
     */
    public abstract static class Builder<T extends BuiltComponentSpec<T>, B extends Builder<T, B>>
            extends SourcedComponentSpec.Builder<T, B> {

        Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the container image it runs, in place of one that is built.
         *
         * @param image the image
         * @return this builder
         */
        public B image(ImageSourceSpec image) {
            return set("image", image);
        }

        /**
         * Sets the Dockerfile it is built by, in place of buildpacks.
         *
         * @param path the path, from the root of the repository
         * @return this builder
         */
        public B dockerfilePath(String path) {
            return set("dockerfile_path", path);
        }

        /**
         * Sets the command that builds it, in place of the one that the buildpack finds.
         *
         * @param command the command
         * @return this builder
         */
        public B buildCommand(String command) {
            return set("build_command", command);
        }

        /**
         * Sets the command that starts it, in place of the one that the build finds.
         *
         * @param command the command
         * @return this builder
         */
        public B runCommand(String command) {
            return set("run_command", command);
        }

        /**
         * Sets the buildpack's environment, such as {@code go}.
         *
         * @param slug the slug
         * @return this builder
         */
        public B environmentSlug(String slug) {
            return set("environment_slug", slug);
        }
    }
}
