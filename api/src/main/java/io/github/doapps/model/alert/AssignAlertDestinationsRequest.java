package io.github.doapps.model.alert;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;

/**
 * What {@code assignAlertDestinations} sends: all destinations of the alert, in place of those that
 * it has.
 */
public final class AssignAlertDestinationsRequest extends ApiObject {

    private AssignAlertDestinationsRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AssignAlertDestinationsRequest of(JsonObject json) {
        return new AssignAlertDestinationsRequest(json);
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
     * The e-mail addresses.
     *
     * @return the addresses; unmodifiable
     */
    public List<String> emails() {
        return strings("emails");
    }

    /**
     * The Slack channels.
     *
     * @return the webhooks; unmodifiable
     */
    public List<SlackWebhook> slackWebhooks() {
        return objects("slack_webhooks", SlackWebhook::of);
    }

    /** Builds {@link AssignAlertDestinationsRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder
            extends ApiObjectBuilder<AssignAlertDestinationsRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds an e-mail address.
         *
         * @param address the address
         * @return this builder
         */
        public Builder email(String address) {
            return append("emails", address);
        }

        /**
         * Sets the e-mail addresses. Defaults to none.
         *
         * @param addresses the addresses
         * @return this builder
         */
        public Builder emails(List<String> addresses) {
            return set("emails", addresses);
        }

        /**
         * Adds a Slack channel.
         *
         * @param webhook the webhook
         * @return this builder
         */
        public Builder slackWebhook(SlackWebhook webhook) {
            return append("slack_webhooks", webhook);
        }

        /**
         * Sets the Slack channels. Defaults to none.
         *
         * @param webhooks the webhooks
         * @return this builder
         */
        public Builder slackWebhooks(List<SlackWebhook> webhooks) {
            return set("slack_webhooks", webhooks);
        }

        @Override
        public AssignAlertDestinationsRequest build() {
            return new AssignAlertDestinationsRequest(document());
        }
    }
}
