package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** How an app's components are built. From godo; DigitalOcean's reference does not have it. */
public final class AppBuildConfig extends ApiObject {

    private AppBuildConfig(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppBuildConfig of(JsonObject json) {
        return new AppBuildConfig(json);
    }

    /**
     * The buildpacks that it keeps to.
     *
     * @return the versions, or empty if absent
     */
    public Optional<CnbVersioning> cnbVersioning() {
        return object("cnb_versioning", CnbVersioning::of);
    }
}
