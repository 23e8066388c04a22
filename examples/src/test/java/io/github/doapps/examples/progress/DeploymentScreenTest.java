package io.github.doapps.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentScreenTest {

    private static final Style WIDE = new Style(80, false, Signs.UNICODE);
    private static final Style NARROW = new Style(40, false, Signs.UNICODE);
    private static final Style ASCII = new Style(80, false, Signs.ASCII);

    private final Watched watched =
            Watched.of(SampleDeployments.pending(), Duration.ZERO)
                    .at(SampleDeployments.building(), Duration.ofSeconds(4));

    @Test
    void aDeploymentThatIsBuiltShowsWhatRunsAndForHowLong() {
        assertThat(screen(watched, 12, WIDE))
                .isEqualTo(
                        """
                        ⠹ BUILDING         12 s  1 of 6 steps  ████░░░░░░░░░░░░░░░░░░░░
                        ⠹ build                         10 s
                          ✓ initialize                   1 s
                          ⠹ web  Building service       ~8 s
                        · deploy
                          · initialize
                          · web
                            · deploy
                            · wait
                          · finalize
                        """);
    }

    @Test
    void aSuccessIsTickedToItsEnd() {
        assertThat(screen(watched.at(SampleDeployments.live(), Duration.ofSeconds(210)), 210, WIDE))
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
    }

    @Test
    void aFailureNamesItsReasonWhereItFailed() {
        assertThat(screen(watched.at(SampleDeployments.failed(), Duration.ofSeconds(70)), 70, WIDE))
                .isEqualTo(
                        """
                        ✗ ERROR           after 1 min 6 s  1 of 6 steps  ████░░░░░░░░░░░░░░░░░░░░
                        ✗ build                        1 min 4 s
                          ✓ initialize                       1 s
                          ✗ web  BuildJobExitNonZero  ~1 min 6 s
                        · deploy
                          · initialize
                          · web
                            · deploy
                            · wait
                          · finalize
                        """);
    }

    @Test
    void aNarrowWindowGetsShortWordsAndNoLineIsLonger() {
        assertThat(
                        screen(
                                watched.at(SampleDeployments.failed(), Duration.ofSeconds(70)),
                                70,
                                NARROW))
                .isEqualTo(
                        """
                        ✗ ERROR  1 min 6 s  1/6  ██░░░░░░░░░░░░░
                        ✗ build                        1 min 4 s
                          ✓ initialize                       1 s
                          ✗ web  BuildJobExitNonZero  ~1 min 6 s
                        · deploy
                          · initialize
                          · web
                            · deploy
                            · wait
                          · finalize
                        """);
    }

    @Test
    void whatIsLongerThanTheWindowIsCutAndTheTimeIsLeft() {
        Watched failed = watched.at(SampleDeployments.failed(), Duration.ofSeconds(70));

        assertThat(screen(failed, 70, new Style(24, false, Signs.UNICODE)).lines().limit(4))
                .containsExactly(
                        "✗ ERROR  1 min 6 s  1/6",
                        "✗ build        1 min 4 s",
                        "  ✓ initialize       1 s",
                        "  ✗ web  Bui… ~1 min 6 s");
        assertThat(screen(failed, 70, new Style(24, false, Signs.ASCII)))
                .contains("  x web  Bui~ ~1 min 6 s\n");
    }

    @Test
    void withoutUnicodeThereAreLettersAndDots() {
        assertThat(screen(watched, 12, ASCII))
                .isEqualTo(
                        """
                        - BUILDING         12 s  1 of 6 steps  ####....................
                        - build                         10 s
                          + initialize                   1 s
                          - web  Building service       ~8 s
                        . deploy
                          . initialize
                          . web
                            . deploy
                            . wait
                          . finalize
                        """);
    }

    @Test
    void colourIsAroundTheSignsAlone() {
        Style colored = new Style(80, true, Signs.UNICODE);

        String screen = screen(watched, 12, colored);

        assertThat(screen.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(screen(watched, 12, WIDE));
        assertThat(screen)
                .startsWith("\u001b[36m⠹\u001b[0m\u001b[36m BUILDING\u001b[0m ")
                .contains("  \u001b[32m✓\u001b[0m initialize ");
    }

    @Test
    void whatRanWhenItWasCanceledRunsNoMore() {
        Watched canceled = watched.at(SampleDeployments.canceled(), Duration.ofSeconds(10));

        assertThat(screen(canceled, 30, WIDE))
                .isEqualTo(
                        """
                        – CANCELED        after 9 s  1 of 6 steps  ████░░░░░░░░░░░░░░░░░░░░
                        – build
                          ✓ initialize                   1 s
                          – web
                        · deploy
                          · initialize
                          · web
                            · deploy
                            · wait
                          · finalize
                        """);
    }

    @Test
    void theBarIsFullForALiveDeploymentAndForNoOther() {
        Deployment all = counting("DEPLOYING", 6, 6);
        Deployment one = counting("ACTIVE", 1, 6);
        Deployment more = counting("BUILDING", 9, 6);
        Deployment none = counting("DEPLOYING", 0, 0);

        assertThat(List.of(all, one, more, none))
                .extracting(deployment -> ProgressBar.of(deployment, 6, Signs.ASCII))
                .containsExactly("#####.", "######", "#####.", "......");
    }

    @Test
    void aServerThatTellsNothingLeavesThePhaseAndTheTime() {
        Watched bare = Watched.of(SampleDeployments.bare("d-1", "PAUSED"), Duration.ZERO);

        assertThat(screen(bare, 3, WIDE))
                .isEqualTo("⠹ PAUSED            3 s  ░░░░░░░░░░░░░░░░░░░░░░░░\n");
    }

    @Test
    void aLowWindowFoldsWhatHasSucceededAndCountsWhatIsLeftOut() {
        Watched live = watched.at(SampleDeployments.live(), Duration.ofSeconds(210));

        assertThat(String.join("\n", DeploymentScreen.lines(live, Duration.ZERO, 2, NARROW, 4)))
                .isEqualTo(
                        """
                        ✓ ACTIVE  3 min 25 s  6/6  █████████████
                        ✓ build                    1 min 4 s
                        ✓ deploy                  2 min 15 s\
                        """);
        assertThat(String.join("\n", DeploymentScreen.lines(watched, Duration.ZERO, 2, NARROW, 4)))
                .isEqualTo(
                        """
                        ⠹ BUILDING    4 s  1/6  ██░░░░░░░░░░░░░░
                        ⠹ build                          2 s
                          ✓ initialize                   1 s
                        7 more steps\
                        """);
    }

    @Test
    void aClockThatIsMinutesBehindTheServersChangesNothing() {
        Watched late = Watched.of(SampleDeployments.building(), Duration.ZERO);

        assertThat(screen(late, 0, WIDE)).contains("BUILDING          4 s", "build          ");
        assertThat(screen(late, 9, WIDE)).contains("BUILDING          9 s");
    }

    @Test
    void whatAServerSaysMovesNoCursor() {
        Deployment evil = SampleDeployments.bare("d-1", "BAD\u001b[2J\n");

        assertThat(screen(Watched.of(evil, Duration.ZERO), 0, WIDE)).startsWith("⠹ BAD[2J  ");
    }

    private static Deployment counting(String phase, int done, int all) {
        return Deployment.of(
                JsonObject.of(
                        "id",
                        "d-1",
                        "phase",
                        phase,
                        "progress",
                        JsonObject.of("success_steps", done, "total_steps", all)));
    }

    private static String screen(Watched watched, long seconds, Style style) {
        List<String> lines = DeploymentScreen.lines(watched, Duration.ofSeconds(seconds), 2, style);
        return String.join("\n", lines) + "\n";
    }
}
