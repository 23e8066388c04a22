package io.github.doapps.benchmarks.report;

import java.util.List;

/**
 * A table of the report.
 *
 * @param title what it is about
 * @param note what its reader must know; may be empty
 * @param columns the columns' heads; the first column names the line
 * @param lines the cells of each line
 */
public record Table(String title, String note, List<String> columns, List<List<String>> lines) {

    /** As Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
        if (!note.isEmpty()) {
            text.append(note).append("\n\n");
        }
        line(text, columns);
        text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
        lines.forEach(line -> line(text, line));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
