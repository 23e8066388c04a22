package io.github.doapps.benchmarks.micro;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.spi.JsonCodec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts, and the two libraries as they are set up by hand. */
final class Texts {

    /** An address that nothing is sent to. */
    static final String NOWHERE = "http://127.0.0.1:1";

    private static final ContractExample EXAMPLE = ContractExample.read();

    private Texts() {}

    static byte[] deployment() {
        return EXAMPLE.deployment();
    }

    /** Without its envelope. */
    static byte[] bareDeployment() {
        return EXAMPLE.bareDeployment().toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] page() {
        return EXAMPLE.page();
    }

    /** The spec of an app of many services. */
    static byte[] largeSpec() {
        return EXAMPLE.large().path("spec").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A client that has its answer at hand. */
    static AppPlatformClient client(JsonCodec codec) {
        return AppPlatformClient.builder()
                .endpoint(NOWHERE)
                .token(Target.TOKEN)
                .transport(new AnswerAtHand(deployment()))
                .codec(codec)
                .build();
    }

    static JsonMapper jackson() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** A text as records. */
    static <T> T records(byte[] text, Class<T> type) {
        try {
            return jackson().readValue(text, type);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    static Jsonb jsonb() {
        return JsonbBuilder.create(
                new JsonbConfig()
                        .withPropertyNamingStrategy(
                                PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));
    }
}
