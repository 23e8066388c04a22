package io.github.doapps.testkit.internal.rest.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;

/** Lists and gets instance sizes. */
public final class InstanceSizesApi {

    /** The operations. */
    public InstanceSizesApi() {}

    /**
     * All sizes.
     *
     * @param call the request
     * @return the sizes
     */
    public JsonNode list(RoutedCall call) {
        ObjectNode envelope = Json.object();
        ArrayNode sizes = envelope.putArray("instance_sizes");
        InstanceSize.all().forEach(size -> sizes.add(size.json()));
        return envelope;
    }

    /**
     * A size.
     *
     * @param call the request
     * @return the size
     */
    public JsonNode get(RoutedCall call) {
        InstanceSize size = InstanceSize.find(call.text("{slug}")).orElseThrow(Refusal::notFound);
        return Json.object().set("instance_size", size.json());
    }
}
