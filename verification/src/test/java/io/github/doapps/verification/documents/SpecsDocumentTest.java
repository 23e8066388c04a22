package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ComponentSpec;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.verification.matrix.Stack;
import io.github.doapps.verification.reactor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/specs.md and docs/json.md show is code that is compiled, and does what they say. */
class SpecsDocumentTest {

    private static final Pattern CODE = Pattern.compile("(?s)```java\\n(.*?)```");

    private static final String SOURCES =
            squeezed(
                    Repository.text(
                                    "verification/src/test/java/io/github/doapps/verification"
                                            + "/documents/SpecExamples.java")
                            + Repository.text(
                                    "verification/src/test/java/io/github/doapps/verification"
                                            + "/documents/EmbeddingExamples.java")
                            + Repository.text(
                                    "serde-jackson/src/test/java/io/github/doapps/serde/jackson"
                                            + "/recipe/SpecYaml.java")
                            + Repository.text(
                                    "serde-jackson/src/test/java/io/github/doapps/serde/jackson"
                                            + "/recipe/SpecYamlTest.java"));

    private static final AppSpec SPEC =
            AppSpec.of(
                    JsonObject.of(
                            "name",
                            "shop",
                            "services",
                            List.of(
                                    Map.of("name", "web"),
                                    Map.of("name", "api", "image", Map.of("tag", "1")))));

    @ParameterizedTest
    @CsvSource({"docs/specs.md, 8", "docs/json.md, 6"})
    void everyBlockOfCodeIsInASourceThatIsCompiled(String document, int blocks) {
        List<String> code =
                CODE.matcher(Repository.text(document))
                        .results()
                        .map(MatchResult::group)
                        .map(block -> squeezed(block.replaceAll("```(java)?", "")))
                        .toList();

        assertThat(code).hasSize(blocks).allSatisfy(block -> assertThat(SOURCES).contains(block));
    }

    @Test
    void theEditsDoWhatTheirTableSays() {
        try (AppPlatformEmulator emulator = AppPlatformEmulator.start();
                AppPlatformClient platform =
                        Stack.APACHE_JACKSON
                                .builder()
                                .endpoint(emulator.endpoint())
                                .token(emulator.token())
                                .build()) {
            String id = platform.apps().create(CreateAppRequest.of(SPEC)).id();

            AppSpec changed = SpecExamples.edits(platform, id);

            assertThat(changed.service("web").env("LOG_LEVEL")).isPresent();
            assertThat(changed.service("api").image().orElseThrow().tag()).contains("1.4.2");
            assertThat(changed.service("api").instanceCount()).isEqualTo(3);
            assertThat(changed.env("TZ").orElseThrow().value()).contains("UTC");
        }
    }

    @Test
    void theOtherExamplesRun(@TempDir Path folder) throws IOException {
        AppSpec probed = SpecExamples.builders(SPEC);
        assertThat(probed.service("web").healthCheck().orElseThrow().httpPath())
                .contains("/healthz");
        assertThat(SpecExamples.unknown(SPEC).get(1).toString()).contains("\"brand_new\":\"on\"");
        assertThat(SpecExamples.fromNothing().components())
                .extracting(ComponentSpec::name)
                .containsExactly("web");
        assertThat(SpecExamples.documents()).isEqualTo(Map.of("id", "d-2"));
        Path file = Files.writeString(folder.resolve("app.json"), "{\"name\":\"shop\",\"x\":null}");
        try (AppPlatformClient platform = Stack.APACHE_JSONB.builder().token("t").build()) {
            SpecExamples.text(platform, file);
        }
        assertThat(file)
                .hasContent(
                        "{\"name\":\"shop\",\"x\":null,"
                                + "\"envs\":[{\"key\":\"LOG_LEVEL\",\"value\":\"debug\"}]}");
    }

    @Test
    void theRefusalReadsAsItIsShown() {
        AppSpec shop =
                AppSpec.of(
                        JsonObject.of(
                                "name",
                                "shop",
                                "services",
                                List.of(Map.of("name", "web")),
                                "workers",
                                List.of(Map.of("name", "mail")),
                                "databases",
                                List.of(Map.of("name", "db"))));

        assertThatThrownBy(() -> shop.component("wbe"))
                .satisfies(
                        refused ->
                                assertThat(Repository.text("docs/specs.md"))
                                        .contains("```\n" + refused.getMessage() + "\n```"));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s", "");
    }
}
