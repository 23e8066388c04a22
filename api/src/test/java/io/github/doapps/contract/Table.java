package io.github.doapps.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All lines: a schema, and its view or open enum. */
final class Table {

    private Table() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>(SpecViews.ROWS);
        rows.addAll(AnswerViews.ROWS);
        rows.addAll(GodoViews.ROWS);
        rows.addAll(RequestViews.ROWS);
        return rows;
    }

    static Optional<Row> row(String schema) {
        return rows().stream().filter(row -> row.schema().equals(schema)).findFirst();
    }

    /** How often each schema stands in the table, and among those without a view. */
    static Map<String, List<String>> decisions() {
        Map<String, List<String>> decisions = new TreeMap<>();
        rows().stream()
                .filter(Row::isOfContract)
                .forEach(row -> decide(decisions, row.schema(), row.type().getSimpleName()));
        SchemasWithoutView.REASONS.forEach((schema, why) -> decide(decisions, schema, why));
        return decisions;
    }

    private static void decide(Map<String, List<String>> decisions, String schema, String by) {
        decisions.computeIfAbsent(schema, s -> new ArrayList<>()).add(by);
    }
}
