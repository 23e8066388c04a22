package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.testkit.internal.platform.LogLine;
import java.util.List;

/**
 * A log as it stands.
 *
 * @param lines its lines
 * @param open whether more may come
 */
record Log(List<LogLine> lines, boolean open) {

    /** As many of the last lines. */
    List<LogLine> tail(int most) {
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    /** Lines as text, each with its end. */
    static String text(List<LogLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
