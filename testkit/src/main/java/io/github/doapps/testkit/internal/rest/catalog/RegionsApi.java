package io.github.doapps.testkit.internal.rest.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;

/** Lists regions. */
public final class RegionsApi {

    /** The operation. */
    public RegionsApi() {}

    /**
     * All regions.
     *
     * @param call the request
     * @return the regions
     */
    public JsonNode list(RoutedCall call) {
        ObjectNode envelope = Json.object();
        envelope.putArray("regions").addAll(Region.all());
        return envelope;
    }
}
