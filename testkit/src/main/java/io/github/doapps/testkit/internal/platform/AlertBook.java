package io.github.doapps.testkit.internal.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.spec.AlertRule;
import io.github.doapps.testkit.internal.spec.Spec;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An app's alerts: those of its spec. One that stays in the spec keeps its id and destinations. */
public final class AlertBook {

    private final IdSequence ids;
    private final Map<String, Alert> alerts = new LinkedHashMap<>();

    AlertBook(String appId) {
        this.ids = new IdSequence("alert/" + appId);
    }

    /**
     * The alerts.
     *
     * @return a copy, in the order of the spec
     */
    public List<Alert> all() {
        return List.copyOf(alerts.values());
    }

    /**
     * Sets who hears of an alert.
     *
     * @param alertId the alert's id
     * @param emails the addresses, in place of those there were
     * @param webhooks the Slack channels, in place of those there were
     * @return the alert as it is now
     * @throws Refusal with 404 if there is no such alert
     */
    public Alert assign(String alertId, List<String> emails, List<JsonNode> webhooks) {
        for (Map.Entry<String, Alert> entry : alerts.entrySet()) {
            Alert alert = entry.getValue();
            if (alert.id().equals(alertId)) {
                Alert assigned =
                        new Alert(alertId, alert.rule(), emails, webhooks, alert.configuredAt());
                entry.setValue(assigned);
                return assigned;
            }
        }
        throw Refusal.notFound();
    }

    void follow(Spec spec, Instant now) {
        Map<String, Alert> before = new LinkedHashMap<>(alerts);
        alerts.clear();
        for (AlertRule rule : spec.alerts()) {
            String key = rule.key();
            while (alerts.containsKey(key)) {
                key += "'";
            }
            Alert known = before.get(key);
            alerts.put(
                    key,
                    known == null
                            ? new Alert(ids.next(), rule, List.of(Owner.EMAIL), List.of(), now)
                            : new Alert(
                                    known.id(),
                                    rule,
                                    known.emails(),
                                    known.webhooks(),
                                    known.configuredAt()));
        }
    }
}
