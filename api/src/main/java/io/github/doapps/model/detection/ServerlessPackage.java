package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;

/** A package of functions in a repository. */
public final class ServerlessPackage extends ApiObject {

    private ServerlessPackage(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ServerlessPackage of(JsonObject json) {
        return new ServerlessPackage(json);
    }

    /**
     * The package's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * The functions in it.
     *
     * @return the functions; unmodifiable
     */
    public List<ServerlessFunction> functions() {
        return objects("functions", ServerlessFunction::of);
    }
}
