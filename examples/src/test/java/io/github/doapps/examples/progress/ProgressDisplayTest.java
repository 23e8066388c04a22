package io.github.doapps.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentEvent.PhaseChanged;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private final StillClock clock = new StillClock();
    private final TinyTerminal screen = new TinyTerminal(80, 24);

    @Test
    void aTerminalShowsTheTreeInPlace() {
        try (ProgressDisplay display = display(Map.of("TERM", "xterm"))) {
            display.onLook(SampleDeployments.pending());
            clock.advance(Duration.ofSeconds(4));
            display.onLook(SampleDeployments.building());
            clock.advance(Duration.ofSeconds(206));
            display.onLook(SampleDeployments.live());
        }

        assertThat(screen.screen())
                .isEqualTo(
                        """
                        ✓ ACTIVE          after 3 min 25 s  6 of 6 steps  ████████████████████████
                        ✓ build                    1 min 4 s
                          ✓ initialize                   1 s
                          ✓ web                  ~3 min 26 s
                        ✓ deploy                  2 min 15 s
                          ✓ initialize                   1 s
                          ✓ web
                            ✓ deploy
                            ✓ wait
                          ✓ finalize                     5 s
                        """);
        assertThat(screen.isCursorShown()).isTrue();
        assertThat(screen.colors()).contains("32 ").contains("36 ").contains("2 ");
    }

    @Test
    void withoutColourItIsDrawnAllTheSame() {
        try (ProgressDisplay display = display(Map.of("TERM", "xterm", "NO_COLOR", "1"))) {
            display.onLook(SampleDeployments.bare("d-1", "ACTIVE"));
        }

        assertThat(screen.screen())
                .isEqualTo("✓ ACTIVE          after 0 s  ████████████████████████\n");
        assertThat(screen.colors()).isEmpty();
    }

    @Test
    void aWaitThatEndsBeforeAnyLookLeavesTheLineAndTheCursor() {
        try (ProgressDisplay display = display(Map.of("TERM", "xterm"))) {
            assertThat(display).isNotNull();
        }

        assertThat(screen.screen()).matches("(?s). creating it  0 s\n");
        assertThat(screen.isCursorShown()).isTrue();
    }

    @Test
    void aSuccessorIsSaidAndTakesThePlace() {
        Deployment successor = SampleDeployments.bare("d-2", "BUILDING");
        try (ProgressDisplay display = display(Map.of("TERM", "xterm"))) {
            display.onLook(SampleDeployments.building());
            display.onEvent(new DeploymentEvent.SuccessorFollowed(successor, List.of("d-1")));
            display.onLook(successor);
        }

        assertThat(screen.screen().lines().map(line -> line.replaceFirst("^[⠀-⣿]", "*")))
                .containsExactly(
                        "* BUILDING          0 s  ░░░░░░░░░░░░░░░░░░░░░░░░",
                        "superseded by d-2, which is followed; it is BUILDING");
    }

    @Test
    void elsewhereThereIsALineForEachEventAndOneWhenNothingHappensForLong() {
        try (ProgressDisplay display = display(Map.of("TERM", "xterm", "CI", "true"))) {
            Deployment building = SampleDeployments.building();
            clock.advance(Duration.ofSeconds(2));
            display.onEvent(new PhaseChanged(SampleDeployments.pending(), null));
            clock.advance(Duration.ofSeconds(75));
            display.onEvent(new PhaseChanged(building, DeploymentPhase.PENDING_BUILD));
            display.onLook(building);
            clock.advance(Duration.ofMinutes(5).minusSeconds(1));
            display.onLook(building);
            clock.advance(Duration.ofSeconds(1));
            display.onLook(building);
            clock.advance(Duration.ofHours(1));
            display.onEvent(new PhaseChanged(SampleDeployments.live(), building.phase()));
        }

        assertThat(screen.screen())
                .isEqualTo(
                        """
                        00:00  creating it
                        00:02  PENDING_BUILD
                        01:17  BUILDING, was PENDING_BUILD
                        06:17  still BUILDING, 1 of 6 steps
                        1:06:17  ACTIVE, was BUILDING
                        """);
        assertThat(screen.colors()).isEmpty();
    }

    private ProgressDisplay display(Map<String, String> env) {
        Terminal terminal = Terminal.of(env, true, StandardCharsets.UTF_8);
        return ProgressDisplay.on(screen.stream(), terminal, clock, "creating it");
    }
}
