package io.github.doapps.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void aTerminalHasOneLineThatIsDrawnAgain() {
        show(true, deployment("BUILDING", 1), deployment("ACTIVE", 6));

        assertThat(printed())
                .isEqualTo(
                        "\r\u001b[Kprogress    BUILDING, 1 of 6 steps done"
                                + "\r\u001b[Kprogress    ACTIVE, 6 of 6 steps done"
                                + System.lineSeparator());
    }

    @Test
    void elsewhereThereIsALineForEachChange() {
        show(false, deployment("BUILDING", 1), deployment("BUILDING", 1), deployment("ACTIVE", 6));

        assertThat(printed().lines())
                .containsExactly(
                        "progress    BUILDING, 1 of 6 steps done",
                        "progress    ACTIVE, 6 of 6 steps done");
    }

    @Test
    void aDeploymentWithoutProgressShowsItsPhase() {
        show(false, Deployment.of(JsonObject.of("id", "d-1", "phase", "PENDING_BUILD")));

        assertThat(printed().lines()).containsExactly("progress    PENDING_BUILD");
    }

    @Test
    void nothingShownLeavesNoLine() {
        show(true);

        assertThat(printed()).isEmpty();
    }

    private void show(boolean terminal, Deployment... deployments) {
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        try (ProgressLine line = new ProgressLine(out, terminal)) {
            for (Deployment deployment : deployments) {
                line.show(deployment);
            }
        }
    }

    private String printed() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static Deployment deployment(String phase, int done) {
        return Deployment.of(
                JsonObject.of(
                        "id",
                        "d-1",
                        "phase",
                        phase,
                        "progress",
                        JsonObject.of("success_steps", done, "total_steps", 6)));
    }
}
