package io.github.doapps.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppTableTest {

    private static final List<AppRow> ROWS =
            List.of(
                    new AppRow("blog", Watched.of(SampleDeployments.live(), Duration.ZERO), ""),
                    new AppRow(
                            "an-app-with-a-name-that-is-long",
                            Watched.of(SampleDeployments.failed(), Duration.ZERO),
                            "BuildJobExitNonZero"),
                    new AppRow("shop", Watched.of(SampleDeployments.building(), Duration.ZERO), ""),
                    AppRow.of("docs"),
                    new AppRow("old", null, "app-pinned"));

    @Test
    void eachAppHasARow() {
        assertThat(table(80, Integer.MAX_VALUE))
                .isEqualTo(
                        """
                        1 live, 2 not, 2 under way  9 s
                        ✓ blog                      ACTIVE          ████████████  3 min 25 s
                        ✗ an-app-with-a-name-that…  ERROR           ██░░░░░░░░░░  1 min 6 s  BuildJobEx…
                        ⠋ shop                      BUILDING        ██░░░░░░░░░░  9 s
                        · docs
                        ✗ old                       app-pinned""");
    }

    @Test
    void aNarrowWindowHasNoBars() {
        assertThat(table(40, Integer.MAX_VALUE))
                .isEqualTo(
                        """
                        1 live, 2 not, 2 under way  9 s
                        ✓ blog        ACTIVE          3 min 25 s
                        ✗ an-app-wi…  ERROR           1 min 6 s…
                        ⠋ shop        BUILDING        9 s
                        · docs
                        ✗ old         app-pinned""");
    }

    @Test
    void aLowWindowLeavesOutWhatIsLiveFirst() {
        assertThat(table(40, 5).lines())
                .containsExactly(
                        "1 live, 2 not, 2 under way  9 s",
                        "✗ an-app-wi…  ERROR           1 min 6 s…",
                        "⠋ shop        BUILDING        9 s",
                        "· docs",
                        "✗ old         app-pinned");
        assertThat(table(40, 4).lines())
                .containsExactly(
                        "1 live, 2 not, 2 under way  9 s",
                        "✗ an-app-wi…  ERROR           1 min 6 s…",
                        "⠋ shop        BUILDING        9 s",
                        "3 more apps");
    }

    private static String table(int width, int height) {
        Style style = new Style(width, false, Signs.UNICODE);
        return String.join("\n", AppTable.lines(ROWS, Duration.ofSeconds(9), 0, style, height));
    }
}
