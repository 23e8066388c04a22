package io.github.doapps.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @Test
    void aTerminalIsDrawnInColour() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, UTF_8))
                .isEqualTo(new Terminal(true, 24, new Style(80, true, Signs.UNICODE)));
    }

    @ParameterizedTest
    @CsvSource({
        "TERM, xterm, NO_COLOR, 1, true, false",
        "TERM, xterm, NO_COLOR, '', true, true",
        "TERM, dumb, X, '', false, false",
        "TERM, '', X, '', false, false",
        "X, '', Y, '', false, false",
        "TERM, xterm, CI, true, false, false",
        "TERM, xterm, CI, 1, false, false",
        "TERM, xterm, CI, false, true, true",
    })
    void theEnvironmentDecides(
            String name, String value, String other, String its, boolean redraws, boolean color) {
        Terminal terminal = Terminal.of(Map.of(name, value, other, its), true, UTF_8);

        assertThat(terminal.redraws()).isEqualTo(redraws);
        assertThat(terminal.style().color()).isEqualTo(color);
    }

    @Test
    void whatIsNoTerminalGetsLines() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"), false, UTF_8).redraws()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "132, 132", "0, 80", "-5, 80", "wide, 80", "99999, 80"})
    void theWidthIsThatOfTheEnvironmentIfItIsOne(String columns, int width) {
        Terminal terminal = Terminal.of(Map.of("COLUMNS", columns, "LINES", "50"), true, UTF_8);

        assertThat(terminal.style().width()).isEqualTo(width);
        assertThat(terminal.height()).isEqualTo(50);
    }

    @Test
    void signsAreThoseThatTheCharsetHas() {
        assertThat(Signs.in(UTF_8)).isEqualTo(Signs.UNICODE);
        assertThat(Signs.in(StandardCharsets.US_ASCII)).isEqualTo(Signs.ASCII);
        assertThat(Signs.in(Charset.forName("windows-1252"))).isEqualTo(Signs.ASCII);
    }
}
