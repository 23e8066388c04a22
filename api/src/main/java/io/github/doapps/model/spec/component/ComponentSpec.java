package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.edit.RefusedEdit;
import io.github.doapps.model.spec.env.VariableDefinition;
import java.util.Objects;
import java.util.Optional;

/**
 * A component of an app, whatever it is. The edits give a changed copy; what they do not name keeps
 * its value, its place and its explicit nulls. What a component has no room for, such as a database
 * for variables, is refused.
 */
public abstract class ComponentSpec extends ApiObject {

    ComponentSpec(JsonObject json) {
        super(json);
    }

    /**
     * The component's name, unique in its app.
     *
     * @return the name
     */
    public final String name() {
        return requiredString("name");
    }

    /**
     * One of its own variables.
     *
     * @param key the variable's name
     * @return the variable, or empty if there is none
     * @throws IllegalArgumentException if it stands there more than once
     */
    public Optional<VariableDefinition> env(String key) {
        Objects.requireNonNull(key, "key");
        return Optional.empty();
    }

    /**
     * This component with one of its own variables set. One that is there keeps its place, its
     * scope and its type: a secret stays one. A new one comes last and is no secret.
     *
     * @param key the variable's name
     * @param value the value, which may be empty
     * @return the changed copy
     * @throws IllegalArgumentException if the key is blank, or stands there more than once, or this
     *     takes no variables
     */
    public ComponentSpec withEnv(String key, String value) {
        throw hasNo("variables");
    }

    /**
     * This component with one of its own variables set, whole. One of the same name is replaced in
     * its place.
     *
     * @param env the variable
     * @return the changed copy
     * @throws IllegalArgumentException if its key is blank, or stands there more than once, or this
     *     takes no variables
     */
    public ComponentSpec withEnv(VariableDefinition env) {
        throw hasNo("variables");
    }

    /**
     * This component with one of its own variables set to a secret: the server encrypts the value
     * and gives back {@code EV[...]} from then on. One that is there keeps its place and its scope.
     *
     * @param key the variable's name
     * @param value the value, plain
     * @return the changed copy
     * @throws IllegalArgumentException if the key is blank, or stands there more than once, or this
     *     takes no variables
     */
    public ComponentSpec withSecretEnv(String key, String value) {
        throw hasNo("variables");
    }

    /**
     * This component without one of its own variables.
     *
     * @param key the variable's name
     * @return the changed copy, or an equal one if there is no such variable
     * @throws IllegalArgumentException if this takes no variables
     */
    public ComponentSpec withoutEnv(String key) {
        throw hasNo("variables");
    }

    /**
     * This component with its image by another tag. A digest, which would be taken in its place, is
     * removed.
     *
     * @param tag the tag, without the repository's name
     * @return the changed copy
     * @throws IllegalArgumentException if that is no tag, or this runs no image
     */
    public ComponentSpec withImageTag(String tag) {
        throw hasNo("image");
    }

    /**
     * This component with its image by a digest. A tag, which the server takes no digest beside, is
     * removed.
     *
     * @param digest the digest, {@code sha256:} and 64 hexadecimal digits
     * @return the changed copy
     * @throws IllegalArgumentException if that is no digest, or this runs no image
     */
    public ComponentSpec withImageDigest(String digest) {
        throw hasNo("image");
    }

    /**
     * This component with another number of instances. Autoscaling, which the server takes no
     * number beside, is left as it is.
     *
     * @param count the number, at least 1
     * @return the changed copy
     * @throws IllegalArgumentException if the number is less than 1, or this runs on no instances
     */
    public ComponentSpec withInstanceCount(long count) {
        throw hasNo("instances");
    }

    /** What it is, for texts. */
    abstract String noun();

    /** What it is and its name, for texts. */
    final String title() {
        return json().get("name") instanceof JsonString name
                ? noun() + " \"" + name.value() + "\""
                : noun() + " without a name";
    }

    private IllegalArgumentException hasNo(String what) {
        return RefusedEdit.because("The " + title() + " takes no " + what + ".");
    }

    /**
     * Builds what all components have in common; see {@link ApiObjectBuilder}.
     *
     * @param <T> the component's own type
     * @param <B> the builder's own type
     */
    public abstract static class Builder<T extends ComponentSpec, B extends Builder<T, B>>
            extends ApiObjectBuilder<T, B> {

        Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the component's name.
         *
         * @param name the name, unique in its app
         * @return this builder
         */
        public B name(String name) {
            return set("name", name);
        }
    }
}
