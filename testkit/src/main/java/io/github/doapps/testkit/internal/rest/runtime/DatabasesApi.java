package io.github.doapps.testkit.internal.rest.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.DatabaseAccess;
import io.github.doapps.testkit.internal.platform.DeploymentRequest;
import io.github.doapps.testkit.internal.platform.DeploymentRequest.Build;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Trigger;
import io.github.doapps.testkit.internal.rest.deployment.DeploymentJson;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.spec.Database;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how an app's databases are reached, and sets who may. None of it is in the published
 * contract: it is what DigitalOcean's Go client asks and reads.
 */
public final class DatabasesApi {

    private static final int PORT = 25060;

    private final Platform platform;

    /**
     * The operations.
     *
     * @param platform what they act on
     */
    public DatabasesApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * How an app's databases are reached.
     *
     * @param call the request
     * @return their addresses and passwords
     */
    public JsonNode connectionDetails(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    ObjectNode envelope = Json.object();
                    ArrayNode details = envelope.putArray("connection_details");
                    app.spec().databases().forEach(database -> details.add(details(app, database)));
                    return envelope;
                });
    }

    /**
     * Gives a database another password.
     *
     * @param call the request
     * @return the deployment that tells the components
     */
    public JsonNode resetPassword(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    Database database = app.spec().database(call.text("{component_name}"));
                    EmulatedDeployment deployment =
                            app.deploy(
                                    DeploymentRequest.manual(
                                            "database password reset", Build.IF_CHANGED),
                                    now);
                    app.parts().databases().resetPassword(database.name());
                    return DeploymentJson.envelope(deployment, now);
                });
    }

    /**
     * Sets whether a database knows trusted sources only; a change starts a deployment.
     *
     * @param call the request
     * @return what is set
     */
    public JsonNode toggleTrustedSource(RoutedCall call) {
        boolean enable = enable(call.objectOrNothing());
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    Database database = app.spec().database(call.text("{component_name}"));
                    DatabaseAccess access = app.parts().databases();
                    if (access.trustsOnlySources(database.name()) != enable) {
                        app.deploy(
                                new DeploymentRequest(
                                        "database trusted sources updated",
                                        Trigger.UPDATE_DATABASE_TRUSTED_SOURCES,
                                        Build.NEVER),
                                now);
                        access.trustOnlySources(database.name(), enable);
                    }
                    ObjectNode json = Json.object();
                    return enable ? json.put("is_enabled", true) : json;
                });
    }

    /** Written with a capital by DigitalOcean's Go client; Go reads names in any case. */
    private static boolean enable(ObjectNode body) {
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (member.getKey().equalsIgnoreCase("enable")) {
                if (!member.getValue().isBoolean()) {
                    throw Refusal.badRequest("enable must be true or false");
                }
                return member.getValue().asBoolean();
            }
        }
        return false;
    }

    private static ObjectNode details(EmulatedApp app, Database database) {
        String name = database.name();
        String host = name + "-" + app.id().substring(0, 5) + ".db.ondigitalocean.com";
        String password = app.parts().databases().password(name);
        String scheme =
                switch (database.engine()) {
                    case "PG" -> "postgresql";
                    case "VALKEY", "REDIS" -> "rediss";
                    default -> database.engine().toLowerCase(Locale.ROOT);
                };
        String url =
                "%s://%s:%s@%s:%d/%s?sslmode=require"
                        .formatted(scheme, name, password, host, PORT, name);
        return Json.object()
                .put("host", host)
                .put("port", PORT)
                .put("username", name)
                .put("password", password)
                .put("database_name", name)
                .put("ssl_mode", "require")
                .put("database_url", url)
                .put("component_name", name);
    }
}
