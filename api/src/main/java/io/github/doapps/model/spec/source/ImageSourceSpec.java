package io.github.doapps.model.spec.source;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.edit.RefusedEdit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container image that a component runs, in place of one that App Platform builds. {@link
 * #toString()} never shows the credentials.
 */
public final class ImageSourceSpec extends ApiObject {

    /** Registries have no other: the grammar is that of the OCI's distribution specification. */
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");

    /** That of the OCI's image specification, which leaves room for algorithms to come. */
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[0-9a-f]{64}|(?!sha256:)[a-z0-9]+([+._-][a-z0-9]+)*:[\\w=-]+");

    private ImageSourceSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ImageSourceSpec of(JsonObject json) {
        return new ImageSourceSpec(json);
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
     * The kind of registry.
     *
     * @return the kind of registry, or empty if absent
     */
    public Optional<RegistryType> registryType() {
        return string("registry_type").map(RegistryType::of);
    }

    /**
     * The registry's name.
     *
     * @return the name, or empty if absent: it is that of the account, in DigitalOcean's registry
     */
    public Optional<String> registry() {
        return string("registry");
    }

    /**
     * The repository's name.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> repository() {
        return string("repository");
    }

    /**
     * The tag.
     *
     * @return the tag, or empty if absent: the image is named by its digest, else {@code latest}
     */
    public Optional<String> tag() {
        return string("tag");
    }

    /**
     * The digest. An image has a tag or a digest, not both.
     *
     * @return the digest, {@code sha256:} and 64 digits, or empty if absent
     */
    public Optional<String> digest() {
        return string("digest");
    }

    /**
     * The credentials of a private registry.
     *
     * @return the credentials, {@code user:token}; what the server gives back is encrypted, {@code
     *     EV[...]}, and to be sent back unchanged, or empty if absent
     */
    public Optional<String> registryCredentials() {
        return string("registry_credentials");
    }

    /**
     * Whether a new image deploys.
     *
     * @return the setting, or empty if absent
     */
    public Optional<ImageDeployOnPush> deployOnPush() {
        return object("deploy_on_push", ImageDeployOnPush::of);
    }

    /**
     * The same image by another tag. A digest, which would be taken in its place, is removed.
     *
     * @param tag the tag, as registries know it: up to 128 letters, digits, {@code _}, {@code .}
     *     and {@code -}
     * @return the changed copy
     * @throws IllegalArgumentException if it is none
     */
    public ImageSourceSpec withTag(String tag) {
        if (!TAG.matcher(Objects.requireNonNull(tag, "tag")).matches()) {
            throw RefusedEdit.because(
                    "An image's tag is 1 to 128 letters, digits, _, . and -, such as 1.4.2 without"
                            + " the repository's name, and what was given is none.");
        }
        return toBuilder().tag(tag).clear("digest").build();
    }

    /**
     * The same image by a digest. A tag, which the server takes no digest beside, is removed.
     *
     * @param digest the digest, {@code sha256:} and 64 hexadecimal digits, or that of another
     *     algorithm
     * @return the changed copy
     * @throws IllegalArgumentException if it is none
     */
    public ImageSourceSpec withDigest(String digest) {
        if (!DIGEST.matcher(Objects.requireNonNull(digest, "digest")).matches()) {
            throw RefusedEdit.because(
                    "An image's digest is sha256: and 64 hexadecimal digits, without the"
                            + " repository's name, and what was given is none.");
        }
        return toBuilder().digest(digest).clear("tag").build();
    }

    /** Builds an {@link ImageSourceSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<ImageSourceSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the kind of registry.
         *
         * @param type the kind of registry
         * @return this builder
         */
        public Builder registryType(RegistryType type) {
            return set("registry_type", type);
        }

        /**
         * Sets the registry's name.
         *
         * @param registry the name
         * @return this builder
         */
        public Builder registry(String registry) {
            return set("registry", registry);
        }

        /**
         * Sets the repository's name.
         *
         * @param repository the name
         * @return this builder
         */
        public Builder repository(String repository) {
            return set("repository", repository);
        }

        /**
         * Sets the tag.
         *
         * @param tag the tag
         * @return this builder
         */
        public Builder tag(String tag) {
            return set("tag", tag);
        }

        /**
         * Sets the digest.
         *
         * @param digest the digest, {@code sha256:} and 64 digits
         * @return this builder
         */
        public Builder digest(String digest) {
            return set("digest", digest);
        }

        /**
         * Sets the credentials of a private registry.
         *
         * @param credentials the credentials, {@code user:token}; what the server gives back is
         *     encrypted, {@code EV[...]}, and to be sent back unchanged
         * @return this builder
         */
        public Builder registryCredentials(String credentials) {
            return set("registry_credentials", credentials);
        }

        /**
         * Sets whether a new image deploys.
         *
         * @param deploy the setting
         * @return this builder
         */
        public Builder deployOnPush(ImageDeployOnPush deploy) {
            return set("deploy_on_push", deploy);
        }

        @Override
        public ImageSourceSpec build() {
            return new ImageSourceSpec(document());
        }
    }
}
