package io.github.doapps.testkit.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads app specs, and refuses what the API refuses: names above all. */
public final class SpecReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}[a-z0-9]");

    private final SecretSealer sealer = new SecretSealer();

    /** A reader whose seals start anew. */
    public SpecReader() {}

    /**
     * Reads the spec of a request.
     *
     * @param request the request's body
     * @param root the same, read
     * @return the spec
     * @throws Refusal with 400 if there is none, or if it is wrong
     */
    public Spec read(byte[] request, JsonNode root) {
        if (!root.path("spec").isObject()) {
            throw Refusal.badRequest("spec is required, and is an object");
        }
        check(root.path("spec"));
        String json = sealer.seal(request, root.path("spec"));
        JsonNode spec = Json.read(json.getBytes(StandardCharsets.UTF_8));
        return new Spec(
                spec.path("name").asText(),
                spec.path("region").asText(""),
                components(spec),
                databases(spec),
                alerts(spec),
                json);
    }

    private static void check(JsonNode spec) {
        checkName(spec, "name");
        JsonNode region = spec.path("region");
        if (!isAbsent(region) && !region.isTextual()) {
            throw Refusal.badSpec("region", "must be a string");
        }
        checkAlerts(spec, "alerts");
        Set<String> names = new HashSet<>();
        for (ComponentKind kind : ComponentKind.values()) {
            for (JsonNode item : named(spec, kind.member(), names)) {
                JsonNode count = item.path("instance_count");
                if (!isAbsent(count) && !(count.isIntegralNumber() && count.asLong() >= 0)) {
                    throw Refusal.badSpec(
                            kind.member() + ".instance_count", "must be a number from 0 on");
                }
                checkAlerts(item, kind.member() + ".alerts");
            }
        }
        named(spec, "databases", names);
    }

    /** A list of objects with names that nothing else in the app has. */
    private static JsonNode named(JsonNode spec, String member, Set<String> names) {
        JsonNode list = objects(spec, member, member);
        for (JsonNode item : list) {
            checkName(item, member + ".name");
            if (!names.add(item.path("name").asText())) {
                throw Refusal.badSpec(member + ".name", "must be unique within the app");
            }
        }
        return list;
    }

    private static void checkAlerts(JsonNode holder, String field) {
        for (JsonNode alert : objects(holder, "alerts", field)) {
            if (!alert.path("rule").isTextual()) {
                throw Refusal.badSpec(field + ".rule", "is required");
            }
        }
    }

    private static JsonNode objects(JsonNode holder, String member, String field) {
        JsonNode list = holder.path(member);
        if (!isAbsent(list) && !list.isArray()) {
            throw Refusal.badSpec(field, "must be an array");
        }
        for (JsonNode item : list) {
            if (!item.isObject()) {
                throw Refusal.badSpec(field, "must be an array of objects");
            }
        }
        return list;
    }

    private static void checkName(JsonNode holder, String field) {
        JsonNode name = holder.path("name");
        if (!name.isTextual() || !NAME.matcher(name.asText()).matches()) {
            throw Refusal.badSpec(
                    field, "is required, and must match ^[a-z][a-z0-9-]{0,30}[a-z0-9]$");
        }
    }

    private static List<Component> components(JsonNode spec) {
        List<Component> components = new ArrayList<>();
        for (ComponentKind kind : ComponentKind.values()) {
            spec.path(kind.member())
                    .forEach(c -> components.add(new Component(kind, c.path("name").asText(), c)));
        }
        return List.copyOf(components);
    }

    private static List<Database> databases(JsonNode spec) {
        List<Database> databases = new ArrayList<>();
        for (JsonNode item : spec.path("databases")) {
            databases.add(
                    new Database(
                            item.path("name").asText(),
                            item.path("engine").asText("PG"),
                            item.path("version").asText(""),
                            item.path("production").asBoolean(false)));
        }
        return List.copyOf(databases);
    }

    private static List<AlertRule> alerts(JsonNode spec) {
        List<AlertRule> alerts = new ArrayList<>();
        spec.path("alerts").forEach(alert -> alerts.add(new AlertRule("", alert)));
        for (Component component : components(spec)) {
            component
                    .settings()
                    .path("alerts")
                    .forEach(alert -> alerts.add(new AlertRule(component.name(), alert)));
        }
        return List.copyOf(alerts);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
