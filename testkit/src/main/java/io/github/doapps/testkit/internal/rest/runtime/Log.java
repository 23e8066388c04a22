package io.github.doapps.testkit.internal.rest.runtime;

import java.util.List;

/**
 * A log as it stands.
 *
 * @param lines its lines
 * @param open whether more may come
 */
record Log(List<String> lines, boolean open) {

    /** As many of the last lines. */
    String tail(int most) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .skip(Math.max(0, lines.size() - most))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
