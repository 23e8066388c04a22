package io.github.doapps.model.health;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;

/** How an app's components fare. */
public final class AppHealth extends ApiObject {

    private AppHealth(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppHealth of(JsonObject json) {
        return new AppHealth(json);
    }

    /**
     * The components that run in containers.
     *
     * @return the components; unmodifiable
     */
    public List<ComponentHealth> components() {
        return objects("components", ComponentHealth::of);
    }

    /**
     * The components that are functions.
     *
     * @return the components; unmodifiable
     */
    public List<FunctionsComponentHealth> functionsComponents() {
        return objects("functions_components", FunctionsComponentHealth::of);
    }
}
