package io.github.doapps.testkit.internal.rest.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.wire.Json;
import java.util.List;

/**
 * Where apps can run.
 *
 * @param slug its slug
 * @param label what people call it
 * @param flag the flag that stands for it
 * @param continent the continent that it lies on
 * @param dataCenter its data center
 */
public record Region(String slug, String label, String flag, String continent, String dataCenter) {

    private static final String DEFAULT = "nyc";

    private static final List<Region> ALL =
            List.of(
                    new Region("ams", "Amsterdam", "netherlands", "Europe", "ams3"),
                    new Region("atl", "Atlanta", "usa", "North America", "atl1"),
                    new Region("blr", "Bangalore", "india", "Asia", "blr1"),
                    new Region("fra", "Frankfurt", "germany", "Europe", "fra1"),
                    new Region("lon", "London", "uk", "Europe", "lon1"),
                    new Region("nyc", "New York", "usa", "North America", "nyc1"),
                    new Region("sfo", "San Francisco", "usa", "North America", "sfo3"),
                    new Region("sgp", "Singapore", "singapore", "Asia", "sgp1"),
                    new Region("syd", "Sydney", "australia", "Australia", "syd1"),
                    new Region("tor", "Toronto", "canada", "North America", "tor1"));

    /**
     * A region's document.
     *
     * @param slug the region's slug, empty for the default
     * @return the document; of a region that nobody knows, its slug alone
     */
    public static ObjectNode json(String slug) {
        String wanted = slug.isEmpty() ? DEFAULT : slug;
        return ALL.stream()
                .filter(region -> region.slug().equals(wanted))
                .findFirst()
                .map(Region::json)
                .orElseGet(() -> Json.object().put("slug", wanted));
    }

    /** The documents of all regions. */
    static List<ObjectNode> all() {
        return ALL.stream()
                .map(
                        region ->
                                region.slug().equals(DEFAULT)
                                        ? region.json().put("default", true)
                                        : region.json())
                .toList();
    }

    private ObjectNode json() {
        ObjectNode json = Json.object().put("slug", slug);
        json.put("label", label).put("flag", flag).put("continent", continent);
        json.putArray("data_centers").add(dataCenter);
        return json;
    }
}
