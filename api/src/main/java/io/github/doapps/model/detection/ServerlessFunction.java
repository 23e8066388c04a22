package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** A function in a repository. */
public final class ServerlessFunction extends ApiObject {

    private ServerlessFunction(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ServerlessFunction of(JsonObject json) {
        return new ServerlessFunction(json);
    }

    /**
     * The function's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * The package that it is in.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> packageName() {
        return string("package");
    }

    /**
     * What runs it, such as {@code nodejs:18}.
     *
     * @return the runtime, or empty if absent
     */
    public Optional<String> runtime() {
        return string("runtime");
    }

    /**
     * What it may use.
     *
     * @return the limits, or empty if absent
     */
    public Optional<FunctionLimits> limits() {
        return object("limits", FunctionLimits::of);
    }
}
