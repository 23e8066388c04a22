package io.github.doapps.testkit.internal.rest.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.Alert;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Lists alerts, and sets who hears of them. */
public final class AlertsApi {

    private final Platform platform;

    /**
     * The operations.
     *
     * @param platform what they act on
     */
    public AlertsApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * An app's alerts.
     *
     * @param call the request
     * @return the alerts
     */
    public JsonNode list(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    ObjectNode envelope = Json.object();
                    ArrayNode alerts = envelope.putArray("alerts");
                    app.parts().alerts().all().forEach(alert -> alerts.add(json(alert)));
                    return envelope;
                });
    }

    /**
     * Sets who hears of an alert.
     *
     * @param call the request
     * @return the alert
     */
    public JsonNode assignDestinations(RoutedCall call) {
        String alertId = call.uuid("{alert_id}");
        ObjectNode body = call.object();
        List<String> emails = Bodies.texts(body, "emails");
        if (emails.stream().anyMatch(email -> email.indexOf('@') < 1)) {
            throw Refusal.badRequest("emails must be addresses");
        }
        List<JsonNode> webhooks = webhooks(body);
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) ->
                        Json.object()
                                .set(
                                        "alert",
                                        json(
                                                app.parts()
                                                        .alerts()
                                                        .assign(alertId, emails, webhooks))));
    }

    private static List<JsonNode> webhooks(ObjectNode body) {
        JsonNode list = body.path("slack_webhooks");
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            throw Refusal.badRequest("slack_webhooks must be a list");
        }
        List<JsonNode> webhooks = new ArrayList<>();
        for (JsonNode webhook : list) {
            Bodies.text(webhook, "url");
            Bodies.text(webhook, "channel");
            webhooks.add(webhook);
        }
        return List.copyOf(webhooks);
    }

    private static ObjectNode json(Alert alert) {
        String configured = GoTime.seconds(alert.configuredAt());
        ObjectNode json = Json.object().put("id", alert.id());
        if (!alert.rule().component().isEmpty()) {
            json.put("component_name", alert.rule().component());
        }
        json.set("spec", alert.rule().settings());
        alert.emails().forEach(json.putArray("emails")::add);
        if (!alert.webhooks().isEmpty()) {
            json.putArray("slack_webhooks").addAll(alert.webhooks());
        }
        json.put("phase", "ACTIVE");
        json.putObject("progress")
                .putArray("steps")
                .addObject()
                .put("name", "alert-configure-insight-alert")
                .put("status", "SUCCESS")
                .put("started_at", configured)
                .put("ended_at", configured);
        return json;
    }
}
