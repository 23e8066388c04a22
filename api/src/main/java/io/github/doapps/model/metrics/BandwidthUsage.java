package io.github.doapps.model.metrics;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How much apps sent in a day. */
public final class BandwidthUsage extends ApiObject {

    private BandwidthUsage(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static BandwidthUsage of(JsonObject json) {
        return new BandwidthUsage(json);
    }

    /**
     * The apps.
     *
     * @return the apps; unmodifiable
     */
    public List<AppBandwidthUsage> appBandwidthUsage() {
        return objects("app_bandwidth_usage", AppBandwidthUsage::of);
    }

    /**
     * The day, by its beginning in UTC.
     *
     * @return the time, or empty if absent
     */
    public Optional<Instant> date() {
        return instant("date");
    }
}
