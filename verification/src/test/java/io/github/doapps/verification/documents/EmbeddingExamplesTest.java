package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.verification.documents.EmbeddingExamples.Release;
import io.github.doapps.verification.reactor.Repository;
import jakarta.json.bind.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples of docs/json.md about the user's own classes do what they say. */
class EmbeddingExamplesTest {

    private static final Release RELEASE =
            new Release(
                    "first",
                    Deployment.of(JsonObject.of("id", "d-1", "z", null)),
                    Optional.of(AppSpec.of(JsonObject.of("name", "shop"))),
                    Map.of("size", JsonNumber.ofText("1.10")));

    private static final String DEPLOYMENT = "\"deployment\":{\"id\":\"d-1\",\"z\":null}";

    @Test
    void theUsersClassesComeBackByJackson() throws Exception {
        List<Object> done = EmbeddingExamples.jackson(RELEASE);
        assertThat(done.get(1).toString()).contains(DEPLOYMENT, "\"notes\":{\"size\":1.10}");
        assertThat(done.get(2)).isEqualTo(RELEASE);
        try (AppPlatformClient platform =
                EmbeddingExamples.borrowedMapper((ObjectMapper) done.get(0), "t")) {
            assertThat(platform.json().write(RELEASE.deployment()))
                    .isEqualTo("{\"id\":\"d-1\",\"z\":null}");
        }
    }

    @Test
    @SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
    void theUsersClassesComeBackByJsonb() throws Exception {
        List<Object> done = EmbeddingExamples.jsonb(RELEASE);
        assertThat(done.get(1).toString()).contains(DEPLOYMENT, "\"notes\":{\"size\":1.10}");
        assertThat(done.get(2)).isEqualTo(RELEASE);
        try (Jsonb jsonb = (Jsonb) done.get(0);
                AppPlatformClient platform = EmbeddingExamples.borrowedJsonb(jsonb, "t")) {
            assertThat(platform.json().write(RELEASE.deployment()))
                    .isEqualTo("{\"id\":\"d-1\",\"z\":null}");
        }
    }

    @Test
    void theTypeIdStandsAsItIsShown() throws Exception {
        ObjectMapper typed =
                ((ObjectMapper) EmbeddingExamples.jackson(RELEASE).get(0))
                        .copy()
                        .activateDefaultTyping(
                                BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("io.github.doapps.")
                                        .build());
        String written = typed.writeValueAsString(new Object[] {RELEASE.deployment()});
        String shown = "[\"io.github.doapps.model.deployment.Deployment\",{";
        assertThat(written).startsWith("[" + shown);
        assertThat(Repository.text("docs/json.md")).contains("`" + shown + "\u2026}]`");
        assertThat(typed.readValue(written, Object[].class)).containsExactly(RELEASE.deployment());
        assertThat(typed.writeValueAsString(new Object[] {JsonNull.INSTANCE}))
                .isEqualTo("[[\"io.github.doapps.json.JsonNull\",null]]");
    }
}
