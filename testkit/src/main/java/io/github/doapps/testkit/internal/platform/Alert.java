package io.github.doapps.testkit.internal.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.spec.AlertRule;
import java.time.Instant;
import java.util.List;

/**
 * An alert of an app, and who hears of it.
 *
 * @param id its id
 * @param rule what the spec asks for
 * @param emails the addresses it is sent to
 * @param webhooks the Slack channels it is sent to, each an object with url and channel
 * @param configuredAt when it was set up
 */
public record Alert(
        String id,
        AlertRule rule,
        List<String> emails,
        List<JsonNode> webhooks,
        Instant configuredAt) {

    /** The id alone: a webhook's URL is secret. */
    @Override
    public String toString() {
        return id;
    }
}
