package io.github.doapps.examples.progress;

import java.io.PrintStream;
import java.util.List;

/**
 * The last lines of a terminal, drawn again in place. Lines are never wrapped while they are drawn,
 * so a window that is narrower than they are cuts them, and the area keeps its height. Not safe for
 * use by several threads.
 */
final class RedrawnArea implements AutoCloseable {

    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String WRAP = "\u001b[?7h";
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String ERASE_LINE = "\u001b[2K";
    private static final String ERASE_BELOW = "\u001b[J";

    private final PrintStream out;
    private List<String> shown = List.of();
    private boolean open;

    RedrawnArea(PrintStream out) {
        this.out = out;
    }

    /** Shows lines in place of those shown before. */
    void draw(List<String> lines) {
        if (lines.equals(shown)) {
            return;
        }
        StringBuilder text = new StringBuilder(open ? NO_WRAP : HIDE_CURSOR + NO_WRAP);
        if (!shown.isEmpty()) {
            text.append("\u001b[").append(shown.size()).append('A');
        }
        text.append('\r');
        lines.forEach(line -> text.append(ERASE_LINE).append(line).append('\n'));
        out.print(text.append(ERASE_BELOW).append(WRAP));
        out.flush();
        shown = List.copyOf(lines);
        open = true;
    }

    /** Gives the cursor back, below the area. Does nothing the second time. */
    @Override
    public void close() {
        if (open) {
            out.print(WRAP + SHOW_CURSOR);
            out.flush();
            open = false;
            shown = List.of();
        }
    }
}
