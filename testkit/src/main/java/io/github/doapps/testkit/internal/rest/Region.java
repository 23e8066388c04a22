package io.github.doapps.testkit.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.Json;
import java.util.List;

/** Where apps can run. */
record Region(String slug, String label, String flag, String continent, String dataCenter) {

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

    /** A region's document; of one that nobody knows, its slug alone. */
    static ObjectNode json(String slug) {
        String wanted = slug.isEmpty() ? DEFAULT : slug;
        ObjectNode json = Json.object().put("slug", wanted);
        ALL.stream()
                .filter(region -> region.slug().equals(wanted))
                .forEach(region -> region.addTo(json));
        return json;
    }

    private void addTo(ObjectNode json) {
        json.put("label", label).put("flag", flag).put("continent", continent);
        json.putArray("data_centers").add(dataCenter);
    }
}
