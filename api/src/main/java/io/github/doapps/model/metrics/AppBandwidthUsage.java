package io.github.doapps.model.metrics;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;

/** How much an app sent in a day. */
public final class AppBandwidthUsage extends ApiObject {

    private AppBandwidthUsage(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppBandwidthUsage of(JsonObject json) {
        return new AppBandwidthUsage(json);
    }

    /**
     * The app.
     *
     * @return the id
     */
    public String appId() {
        return requiredString("app_id");
    }

    /**
     * How much it sent, in bytes.
     *
     * @return the number of bytes
     */
    public long bandwidthBytes() {
        return int64("bandwidth_bytes");
    }
}
