package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.buildpack.Buildpack;
import java.util.List;
import java.util.Optional;

/** The buildpacks that an app keeps to. From godo; DigitalOcean's reference does not have it. */
public final class CnbVersioning extends ApiObject {

    private CnbVersioning(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static CnbVersioning of(JsonObject json) {
        return new CnbVersioning(json);
    }

    /**
     * The buildpacks, fixed by their major versions.
     *
     * @return the buildpacks; unmodifiable
     */
    public List<Buildpack> buildpacks() {
        return objects("buildpacks", Buildpack::of);
    }

    /**
     * The stack that they are built on, which decides what buildpacks there are.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> stackId() {
        return string("stack_id");
    }
}
