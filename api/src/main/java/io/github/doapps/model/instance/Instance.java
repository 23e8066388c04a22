package io.github.doapps.model.instance;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** A container that runs one of an app's components. */
public final class Instance extends ApiObject {

    private Instance(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Instance of(JsonObject json) {
        return new Instance(json);
    }

    /**
     * The component that it runs, by its name in the spec.
     *
     * @return the name
     */
    public String componentName() {
        return requiredString("component_name");
    }

    /**
     * What kind of component it runs.
     *
     * @return the type, or empty if absent
     */
    public Optional<ComponentType> componentType() {
        return openEnum("component_type", ComponentType::of);
    }

    /**
     * Its own name, which asks for its console.
     *
     * @return the name
     */
    public String instanceName() {
        return requiredString("instance_name");
    }

    /**
     * A shorter name for people, under which metrics show it.
     *
     * @return the alias, or empty if absent
     */
    public Optional<String> instanceAlias() {
        return string("instance_alias");
    }
}
