package io.github.doapps.model.metrics;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What {@code listMetricsBandwidthDaily} sends. */
public final class ListBandwidthUsageRequest extends ApiObject {

    private static final int MAX_APPS = 100;

    private ListBandwidthUsageRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ListBandwidthUsageRequest of(JsonObject json) {
        return new ListBandwidthUsageRequest(json);
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this document, members that no accessor knows included.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * The apps.
     *
     * @return the ids; unmodifiable
     */
    public List<String> appIds() {
        return strings("app_ids");
    }

    /**
     * The day.
     *
     * @return a time of that day, or empty for yesterday
     */
    public Optional<Instant> date() {
        return instant("date");
    }

    /**
     * A request for what apps sent yesterday.
     *
     * @param appIds the apps' ids, 1 to 100
     * @return the request
     * @throws IllegalArgumentException if there are none, or more than 100
     */
    public static ListBandwidthUsageRequest of(List<String> appIds) {
        return builder().appIds(appIds).build();
    }

    /** Builds {@link ListBandwidthUsageRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<ListBandwidthUsageRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds an app.
         *
         * @param id the app's id
         * @return this builder
         * @throws IllegalArgumentException if it would be the 101st
         */
        public Builder appId(String id) {
            List<String> ids = new ArrayList<>(build().appIds());
            ids.add(id);
            return appIds(ids);
        }

        /**
         * Sets the apps.
         *
         * @param ids the apps' ids, 1 to 100
         * @return this builder
         * @throws IllegalArgumentException if there are none, or more than 100
         */
        public Builder appIds(List<String> ids) {
            if (Objects.requireNonNull(ids, "app_ids").isEmpty() || ids.size() > MAX_APPS) {
                throw new IllegalArgumentException(
                        "app_ids has "
                                + ids.size()
                                + " ids, the API takes 1 to 100 [invalid-argument]");
            }
            return set("app_ids", ids);
        }

        /**
         * Sets the day. Defaults to yesterday.
         *
         * @param date any time of the day, which is taken in UTC
         * @return this builder
         */
        public Builder date(Instant date) {
            return set("date", Objects.requireNonNull(date, "date").toString());
        }

        @Override
        public ListBandwidthUsageRequest build() {
            return new ListBandwidthUsageRequest(document());
        }
    }
}
