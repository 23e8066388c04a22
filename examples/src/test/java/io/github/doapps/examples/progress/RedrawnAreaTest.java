package io.github.doapps.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedrawnAreaTest {

    private final TinyTerminal terminal = new TinyTerminal(20, 10);
    private final PrintStream out = terminal.stream();

    @Test
    void whatShrinksAndGrowsLeavesNothingOver() {
        out.print("before\n");
        try (RedrawnArea area = new RedrawnArea(out)) {
            area.draw(List.of("one", "two is longer", "three"));
            area.draw(List.of("one", "two"));
            assertThat(terminal.screen()).isEqualTo("before\none\ntwo\n");
            area.draw(List.of("1", "2", "3", "4"));
            assertThat(terminal.screen()).isEqualTo("before\n1\n2\n3\n4\n");
            assertThat(terminal.isCursorShown()).isFalse();
        }
        out.print("after");
        out.flush();

        assertThat(terminal.screen()).isEqualTo("before\n1\n2\n3\n4\nafter");
        assertThat(terminal.isCursorShown()).isTrue();
        assertThat(terminal.wraps()).isTrue();
    }

    @Test
    void aWindowThatIsNarrowerThanTheLinesCutsThem() {
        try (RedrawnArea area = new RedrawnArea(out)) {
            area.draw(List.of("a line of more than twenty", "b"));
            area.draw(List.of("another line of more than twenty", "b"));
        }

        assertThat(terminal.screen()).isEqualTo("another line of mory\nb\n");
    }

    @Test
    void theSameLinesAreNotDrawnAgainAndNothingDrawnSaysNothing() {
        TinyTerminal strict = new TinyTerminal(20, 10);
        PrintStream once = strict.stream();
        try (RedrawnArea area = new RedrawnArea(once)) {
            area.draw(List.of("a"));
            strict.show("X");
            area.draw(List.of("a"));
        }
        assertThat(strict.screen()).isEqualTo("a\nX");
        try (RedrawnArea area = new RedrawnArea(out)) {
            assertThat(area).isNotNull();
        }
        out.flush();
        assertThat(terminal.screen()).isEmpty();
    }

    @Test
    void theTerminalOfTheseTestsRefusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> terminal.show("\u001b[5X")).hasMessage("an unknown sequence: 5X");
        assertThatThrownBy(() -> terminal.show("\u001b]0;title"))
                .hasMessage("an unknown sequence: ]0;title");
    }
}
