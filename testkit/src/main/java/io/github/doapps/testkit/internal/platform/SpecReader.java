package io.github.doapps.testkit.internal.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads app specs, and refuses what the API refuses: names above all. */
final class SpecReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}[a-z0-9]");

    private final SecretSealer sealer = new SecretSealer();

    /**
     * Reads the spec of a request.
     *
     * @param request the request's body
     * @param root the same, read
     * @return the spec
     * @throws Refusal with 400 if there is none, or if it is wrong
     */
    Spec read(byte[] request, JsonNode root) {
        JsonNode spec = root.path("spec");
        if (!spec.isObject()) {
            throw Refusal.badRequest("spec is required, and is an object");
        }
        String name = name(spec, "name");
        JsonNode region = spec.path("region");
        if (!isAbsent(region) && !region.isTextual()) {
            throw Refusal.badSpec("region", "must be a string");
        }
        List<Component> components = components(spec);
        return new Spec(name, region.asText(""), components, sealer.seal(request, spec));
    }

    private static List<Component> components(JsonNode spec) {
        List<Component> components = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ComponentKind kind : ComponentKind.values()) {
            JsonNode list = spec.path(kind.member());
            if (!isAbsent(list) && !list.isArray()) {
                throw Refusal.badSpec(kind.member(), "must be an array");
            }
            for (JsonNode item : list) {
                Component component = component(kind, item);
                if (!names.add(component.name())) {
                    throw Refusal.badSpec(kind.member() + ".name", "must be unique within the app");
                }
                components.add(component);
            }
        }
        return List.copyOf(components);
    }

    private static Component component(ComponentKind kind, JsonNode item) {
        if (!item.isObject()) {
            throw Refusal.badSpec(kind.member(), "must be an array of objects");
        }
        return new Component(
                kind,
                name(item, kind.member() + ".name"),
                item.path("image").isObject(),
                kind == ComponentKind.JOB && "FAILED_DEPLOY".equals(item.path("kind").asText("")));
    }

    private static String name(JsonNode holder, String field) {
        JsonNode name = holder.path("name");
        if (!name.isTextual() || !NAME.matcher(name.asText()).matches()) {
            throw Refusal.badSpec(
                    field, "is required, and must match ^[a-z][a-z0-9-]{0,30}[a-z0-9]$");
        }
        return name.asText();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
