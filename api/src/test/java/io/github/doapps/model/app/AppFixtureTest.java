package io.github.doapps.model.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.testing.Contract;
import io.github.doapps.testing.Documents;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The example as it was retyped, so that it is read without the contract, too. */
class AppFixtureTest extends AppExampleCases {

    private static final JsonObject ENVELOPE = Documents.fixture("app.json");

    @Override
    JsonObject document() {
        return (JsonObject) Objects.requireNonNull(ENVELOPE.get("app"));
    }

    @Test
    void isTheContractsOwnExample() {
        JsonObject example = Contract.orSkip().envelope("app");

        assertThat(ENVELOPE).isEqualTo(example);
        assertThat(ENVELOPE.toJava()).hasToString(example.toJava().toString());
    }

    @Test
    void anAppThatIsBeingDeployedAndPinned() {
        App app =
                App.of(
                        Documents.parse(
                                "{'in_progress_deployment':{'id':'d-1'},"
                                        + "'pinned_deployment':{'id':'d-2'}}"));

        assertThat(app.inProgressDeployment().orElseThrow().id()).isEqualTo("d-1");
        assertThat(app.pinnedDeployment().orElseThrow().id()).isEqualTo("d-2");
    }

    @Test
    void anEmptySlotHoldsNoDeployment() {
        App app =
                App.of(
                        Documents.parse(
                                "{'active_deployment':{},'in_progress_deployment':{},"
                                        + "'pending_deployment':{},'pinned_deployment':{}}"));

        assertThat(app.activeDeployment()).isEmpty();
        assertThat(app.inProgressDeployment()).isEmpty();
        assertThat(app.pendingDeployment()).isEmpty();
        assertThat(app.pinnedDeployment()).isEmpty();
        assertThat(app.json().size()).as("kept in the document").isEqualTo(4);
    }

    @Test
    void anAppOfWhichOnlyTheIdIsSaid() {
        App app = App.of(JsonObject.of("id", "a-1"));

        assertThat(app.id()).isEqualTo("a-1");
        assertThat(app.activeDeployment()).isEmpty();
        assertThat(app.liveUrl()).isEmpty();
        assertThat(app.createdAt()).isEmpty();
        assertThat(app.projectId()).isEmpty();
    }
}
