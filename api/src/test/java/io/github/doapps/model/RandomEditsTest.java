package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.testing.RandomDocuments;
import io.github.doapps.testing.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of a spec full of members that nobody knows. */
class RandomEditsTest {

    @Test
    void rebuildingAViewGivesTheSameText() {
        RandomDocuments.forEachSeed(
                seed -> {
                    JsonObject document = RandomDocuments.of(seed).object(5);

                    AppSpec rebuilt = AppSpec.of(document).toBuilder().build();

                    assertThat(rebuilt).isEqualTo(AppSpec.of(document));
                    assertThat(Text.of(rebuilt.json())).isEqualTo(Text.of(document));
                });
    }

    @Test
    void settingWhatIsThereChangesThatAlone() {
        RandomDocuments.forEachSeed(
                seed -> {
                    RandomDocuments random = RandomDocuments.of(seed);
                    JsonObject document =
                            random.object(4).with("name", "old").with("tail", random.value(3));

                    JsonObject edited = AppSpec.of(document).toBuilder().name("new").build().json();

                    assertThat(edited.names()).containsExactlyElementsOf(document.names());
                    assertThat(Text.of(edited.with("name", "old"))).isEqualTo(Text.of(document));
                    assertThat(edited.without("name")).isEqualTo(document.without("name"));
                });
    }

    @Test
    void editingOneServiceInPlaceLeavesTheOthersByTheirText() {
        RandomDocuments.forEachSeed(
                seed -> {
                    RandomDocuments random = RandomDocuments.of(seed);
                    List<JsonValue> services = new ArrayList<>();
                    for (int i = random.below(5); i >= 0; i--) {
                        services.add(random.object(3).with("name", "service-" + i));
                    }
                    JsonObject document =
                            random.object(3)
                                    .with("services", JsonArray.copyOf(services))
                                    .with("z", 1);
                    AppSpec spec = AppSpec.of(document);
                    int index = random.below(services.size());

                    List<ServiceSpec> edited = new ArrayList<>(spec.services());
                    edited.set(index, edited.get(index).toBuilder().runCommand("changed").build());
                    AppSpec after = spec.toBuilder().services(edited).build();

                    assertThat(after.json().names()).containsExactlyElementsOf(document.names());
                    assertThat(after.json().without("services"))
                            .isEqualTo(document.without("services"));
                    for (int i = 0; i < services.size(); i++) {
                        JsonObject before = (JsonObject) services.get(i);
                        JsonObject expected =
                                i == index ? before.with("run_command", "changed") : before;
                        assertThat(Text.of(after.services().get(i).json()))
                                .isEqualTo(Text.of(expected));
                    }
                });
    }

    @Test
    void appendingAndClearingGivesBackTheRest() {
        RandomDocuments.forEachSeed(
                seed -> {
                    RandomDocuments random = RandomDocuments.of(seed);
                    JsonObject document = random.object(4).without("services").without("region");

                    AppSpec after =
                            AppSpec.of(document).toBuilder()
                                    .region("ams")
                                    .service(ServiceSpec.of(random.object(2)))
                                    .member("another", random.value(2))
                                    .clear("services")
                                    .clear("another")
                                    .clear("region")
                                    .build();

                    assertThat(Text.of(after.json()))
                            .isEqualTo(Text.of(document.without("another")));
                });
    }

    @Test
    void changingAVariableByNameLeavesAllElseByItsText() {
        RandomDocuments.forEachSeed(
                seed -> {
                    RandomDocuments random = RandomDocuments.of(seed);
                    JsonObject env = random.object(3).with("key", "E").with("value", "before");
                    JsonObject web =
                            random.object(3)
                                    .with("name", "web")
                                    .with("envs", JsonArray.of(random.object(2), env));
                    JsonObject document =
                            random.object(3)
                                    .with("services", JsonArray.of(random.object(2), web))
                                    .with("z", random.value(2));

                    AppSpec after =
                            AppSpec.of(document)
                                    .withService("web", service -> service.withEnv("E", "after"));
                    AppSpec back =
                            after.withService("web", service -> service.withEnv("E", "before"));

                    assertThat(after.json()).isNotEqualTo(document);
                    assertThat(Text.of(back.json())).isEqualTo(Text.of(document));
                });
    }
}
