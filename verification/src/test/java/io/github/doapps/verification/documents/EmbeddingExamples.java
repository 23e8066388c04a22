package io.github.doapps.verification.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.serde.jackson.DoappsModule;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.DoappsJsonb;
import io.github.doapps.serde.jsonb.JsonbCodec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code of docs/json.md about the user's own classes, compiled and run. */
public final class EmbeddingExamples {

    private EmbeddingExamples() {}

    /** The class of the example; JSON-B asks for it to be public. */
    public record Release(
            String title,
            Deployment deployment,
            Optional<AppSpec> wanted,
            Map<String, JsonValue> notes) {}

    static List<Object> jackson(Release release) throws JsonProcessingException {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .addModule(new DoappsModule())
                        .addModule(new Jdk8Module()) // Jackson's own, for Optional
                        .build();
        String text = mapper.writeValueAsString(release);
        Release read = mapper.readValue(text, Release.class);
        return List.of(mapper, text, read);
    }

    static List<Object> jsonb(Release release) {
        Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(new JsonbConfig()));
        String text = jsonb.toJson(release);
        Release read = jsonb.fromJson(text, Release.class);
        return List.of(jsonb, text, read);
    }

    static AppPlatformClient borrowedMapper(ObjectMapper mapper, String token) {
        AppPlatformClient platform =
                AppPlatformClient.builder().codec(JacksonCodec.over(mapper)).token(token).build();
        return platform;
    }

    static AppPlatformClient borrowedJsonb(Jsonb jsonb, String token) {
        AppPlatformClient platform =
                AppPlatformClient.builder().codec(JsonbCodec.over(jsonb)).token(token).build();
        return platform;
    }
}
