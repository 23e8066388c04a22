package io.github.doapps.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.wire.Json;

/** A recorded request for clients in other languages. */
final class RecordedRequestJson {

    private RecordedRequestJson() {}

    static ObjectNode of(RecordedRequest request) {
        ObjectNode json = Json.object();
        json.put("method", request.method());
        json.put("path", request.path());
        request.query().ifPresent(query -> json.put("query", query));
        ArrayNode headers = json.putArray("headers");
        request.headers()
                .forEach(
                        (name, value) -> {
                            // This answer needs no token, so it must not tell one.
                            boolean secret = "authorization".equalsIgnoreCase(name);
                            ObjectNode field = headers.addObject().put("name", name);
                            field.put("value", secret ? "[redacted]" : value);
                        });
        json.put("body", request.bodyText());
        request.status().ifPresent(status -> json.put("status", status));
        return json;
    }
}
