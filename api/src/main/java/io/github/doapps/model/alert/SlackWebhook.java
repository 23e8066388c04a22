package io.github.doapps.model.alert;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * A Slack channel that alerts are sent to. Its address is a key in itself and never in the text of
 * this view.
 */
public final class SlackWebhook extends ApiObject {

    private SlackWebhook(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static SlackWebhook of(JsonObject json) {
        return new SlackWebhook(json);
    }

    /**
     * The address that Slack gave the webhook.
     *
     * @return the address, or empty if absent
     */
    public Optional<String> url() {
        return string("url");
    }

    /**
     * The channel that it posts to.
     *
     * @return the channel's name, or empty if absent
     */
    public Optional<String> channel() {
        return string("channel");
    }

    /**
     * A builder that starts empty.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this webhook.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link SlackWebhook}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<SlackWebhook, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the address that Slack gave the webhook.
         *
         * @param url the address
         * @return this builder
         */
        public Builder url(String url) {
            return set("url", url);
        }

        /**
         * Sets the channel that it posts to.
         *
         * @param channel the channel's name
         * @return this builder
         */
        public Builder channel(String channel) {
            return set("channel", channel);
        }

        @Override
        public SlackWebhook build() {
            return new SlackWebhook(document());
        }
    }
}
