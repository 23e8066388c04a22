package io.github.doapps.testkit.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.Json;
import io.github.doapps.testkit.internal.platform.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A request at its route. */
public final class RoutedCall {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ServerRequest request;
    private final Map<String, String> variables;

    RoutedCall(ServerRequest request, Map<String, String> variables) {
        this.request = request;
        this.variables = variables;
    }

    /** A path's variable, decoded, that must be a UUID. */
    String uuid(String variable) {
        String raw = variables.getOrDefault(variable, "");
        try {
            // A plus sign is itself in a path.
            String id = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            String uuid = id.toLowerCase(Locale.ROOT);
            if (UUID.matcher(uuid).matches()) {
                return uuid;
            }
        } catch (IllegalArgumentException malformed) {
            // no UUID either
        }
        throw Refusal.badRequest("invalid uuid");
    }

    Query query() {
        return new Query(request.rawQuery().orElse(""));
    }

    String rawPath() {
        return request.rawPath();
    }

    byte[] body() {
        return request.body().toArray();
    }

    /**
     * The body, which must be an object.
     *
     * @return the object
     * @throws Refusal with 400 if it is anything else
     */
    public ObjectNode object() {
        if (Json.read(body()) instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("the body must be a JSON object");
    }

    /** The body; nothing and {@code null} count as an object without members, as the API has it. */
    ObjectNode objectOrNothing() {
        JsonNode body = Json.read(body());
        return body.isMissingNode() || body.isNull() ? Json.object() : object();
    }
}
