package io.github.doapps.model.alert;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.alert.AlertSpec;
import java.util.List;
import java.util.Optional;

/** An alert of an app or of one of its components. */
public final class Alert extends ApiObject {

    private Alert(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Alert of(JsonObject json) {
        return new Alert(json);
    }

    /**
     * The alert's id, which the platform gives it.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * The component that it watches.
     *
     * @return the name, or empty if it watches the whole app
     */
    public Optional<String> componentName() {
        return string("component_name");
    }

    /**
     * What it watches and when it goes off.
     *
     * @return the spec
     */
    public AlertSpec spec() {
        return requiredObject("spec", AlertSpec::of);
    }

    /**
     * The addresses that it is mailed to.
     *
     * @return the addresses; unmodifiable
     */
    public List<String> emails() {
        return strings("emails");
    }

    /**
     * The Slack channels that it is sent to.
     *
     * @return the webhooks; unmodifiable
     */
    public List<SlackWebhook> slackWebhooks() {
        return objects("slack_webhooks", SlackWebhook::of);
    }

    /**
     * Where its setting up stands.
     *
     * @return the phase, {@link AlertPhase#UNKNOWN} if absent
     */
    public AlertPhase phase() {
        return openEnum("phase", AlertPhase::of, AlertPhase.UNKNOWN);
    }

    /**
     * How far its setting up has come.
     *
     * @return the progress, or empty if absent
     */
    public Optional<AlertProgress> progress() {
        return object("progress", AlertProgress::of);
    }
}
