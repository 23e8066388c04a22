package io.github.doapps.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.benchmarks.row.Reading;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** HttpClient 5 and Jackson's tree. */
public final class Hc5Tree extends Hc5Call {

    private final JsonMapper json = new JsonMapper();

    /** A client of its own. */
    public Hc5Tree(Target target) {
        super(target);
    }

    @Override
    Result read(HttpEntity entity) throws IOException {
        try (InputStream content = entity.getContent()) {
            return reading(json.readTree(content).path("deployment"));
        }
    }

    private static Reading reading(JsonNode deployment) {
        JsonNode progress = deployment.path("progress");
        return new Reading(
                deployment.path("id").asText(),
                deployment.path("phase").asText(),
                deployment.path("cause").textValue(),
                instant(deployment.path("created_at")),
                instant(deployment.path("updated_at")),
                deployment.path("previous_deployment_id").textValue(),
                progress.path("success_steps").asInt(),
                progress.path("total_steps").asInt(),
                progress.path("steps").size(),
                deployment.path("spec").path("name").asText());
    }

    private static @Nullable Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.textValue()) : null;
    }
}
