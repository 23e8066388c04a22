package io.github.doapps.serde.jsonb;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyOrderStrategy;

/** An application's config under which a Jsonb writes anything but compact JSON as it is. */
final class HostileConfig {

    private HostileConfig() {}

    static JsonbConfig create() {
        return new JsonbConfig()
                .withFormatting(true)
                .withNullValues(false)
                .withStrictIJSON(true)
                .withEncoding("UTF-16")
                .withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE_WITH_SPACES)
                .withPropertyOrderStrategy(PropertyOrderStrategy.REVERSE)
                .withBinaryDataStrategy(BinaryDataStrategy.BASE_64_URL);
    }
}
