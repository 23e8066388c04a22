package io.github.doapps.model.region;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/** A region that apps run in. */
public final class Region extends ApiObject {

    private Region(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Region of(JsonObject json) {
        return new Region(json);
    }

    /**
     * Its slug, as {@code region} of a spec takes it.
     *
     * @return the slug
     */
    public String slug() {
        return requiredString("slug");
    }

    /**
     * Its name for people, such as {@code Amsterdam}.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> label() {
        return string("label");
    }

    /**
     * The country whose flag stands for it.
     *
     * @return the country, or empty if absent
     */
    public Optional<String> flag() {
        return string("flag");
    }

    /**
     * The continent that it lies on.
     *
     * @return the continent, or empty if absent
     */
    public Optional<String> continent() {
        return string("continent");
    }

    /**
     * Whether no app can be created in it now.
     *
     * @return true if none can
     */
    public boolean disabled() {
        return bool("disabled");
    }

    /**
     * Why no app can be created in it.
     *
     * @return the reason, or empty if one can
     */
    public Optional<String> reason() {
        return string("reason");
    }

    /**
     * Its data centers, such as {@code ams3}.
     *
     * @return the slugs; unmodifiable
     */
    public List<String> dataCenters() {
        return strings("data_centers");
    }

    /**
     * Whether it is where an app goes whose spec names no region.
     *
     * @return true if it is
     */
    public boolean isDefault() {
        return bool("default");
    }
}
