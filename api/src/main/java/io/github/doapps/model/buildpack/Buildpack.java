package io.github.doapps.model.buildpack;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/**
 * What builds a component that has no Dockerfile. From godo; DigitalOcean's reference has no
 * buildpacks.
 */
public final class Buildpack extends ApiObject {

    private Buildpack(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Buildpack of(JsonObject json) {
        return new Buildpack(json);
    }

    /**
     * The buildpack's id, such as {@code digitalocean/node}.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * Its name for people.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> name() {
        return string("name");
    }

    /**
     * Its whole version, such as {@code 0.3.4}.
     *
     * @return the version, or empty where only the major one is fixed
     */
    public Optional<String> version() {
        return string("version");
    }

    /**
     * The major version that the app keeps to.
     *
     * @return the version, 0 if absent
     */
    public int majorVersion() {
        return int32("major_version");
    }

    /**
     * Whether there is no newer major version.
     *
     * @return true if there is none
     */
    public boolean latest() {
        return bool("latest");
    }

    /**
     * What it does, in some paragraphs.
     *
     * @return the paragraphs; unmodifiable
     */
    public List<String> description() {
        return strings("description");
    }

    /**
     * Where it is described.
     *
     * @return the address, or empty if absent
     */
    public Optional<String> docsLink() {
        return string("docs_link");
    }
}
