package io.github.doapps.testkit.internal.rest.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A path's variable that must be a UUID.
     *
     * @param variable the variable, in its braces
     * @return the id in small letters
     * @throws Refusal with 400 if it is none
     */
    public String uuid(String variable) {
        return uuidOf(decoded(variable).orElse(""));
    }

    /**
     * An id that must be a UUID.
     *
     * @param id the id
     * @return the id in small letters
     * @throws Refusal with 400 if it is none
     */
    public static String uuidOf(String id) {
        String uuid = id.toLowerCase(Locale.ROOT);
        if (!UUID.matcher(uuid).matches()) {
            throw Refusal.badRequest("invalid uuid");
        }
        return uuid;
    }

    /**
     * A path's variable that may be any text.
     *
     * @param variable the variable, in its braces
     * @return the text
     * @throws Refusal with 400 if it is encoded wrongly
     */
    public String text(String variable) {
        return decoded(variable).orElseThrow(() -> Refusal.badRequest("malformed path"));
    }

    /**
     * A path's variable, where not every route has it.
     *
     * @param variable the variable, in its braces
     * @return the text, or empty if the route's path has no such variable
     * @throws Refusal with 400 if it is encoded wrongly
     */
    public Optional<String> optionalText(String variable) {
        return variables.containsKey(variable) ? Optional.of(text(variable)) : Optional.empty();
    }

    private Optional<String> decoded(String variable) {
        String raw = variables.getOrDefault(variable, "");
        try {
            // A plus sign is itself in a path.
            return Optional.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The query.
     *
     * @return its parameters
     * @throws Refusal with 400 if it is malformed
     */
    public Query query() {
        return new Query(request.rawQuery().orElse(""));
    }

    /**
     * The page of a list that is asked for.
     *
     * @param endpoint where the API is, for the links to other pages
     * @return the page
     * @throws Refusal with 400 if it is out of bounds
     */
    public Paging paging(String endpoint) {
        return new Paging(endpoint + request.rawPath(), query());
    }

    /**
     * The body as it came.
     *
     * @return a copy of its bytes
     */
    public byte[] body() {
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

    /**
     * The body, where nothing and {@code null} count as an object without members, as the API has
     * it.
     *
     * @return the object
     * @throws Refusal with 400 if it is anything else
     */
    public ObjectNode objectOrNothing() {
        JsonNode body = Json.read(body());
        return body.isMissingNode() || body.isNull() ? Json.object() : object();
    }
}
