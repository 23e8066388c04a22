package io.github.doapps.examples.progress;

import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a person sees of many deployments: how many stand how, then a row for each app. */
final class AppTable {

    private static final int PHASE = "PENDING_DEPLOY".length();
    private static final int WIDEST_NAME = 24;
    private static final int NARROWEST_NAME = 10;
    private static final int BAR = 12;

    private AppTable() {}

    /**
     * The table in a window of so many lines: apps that are live make room for the others, and what
     * does not fit even so is left out and counted.
     *
     * @param rows the apps
     * @param waited how long they have been waited for
     * @param turn how often the wheel has turned
     * @param style how it is to look
     * @param height how many lines there may be
     * @return its lines
     */
    static List<String> lines(
            List<AppRow> rows, Duration waited, int turn, Style style, int height) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line().add(summary(rows) + "  " + Times.inWords(waited)));
        List<AppRow> shown = rows;
        if (rows.size() > height - 1) {
            shown = rows.stream().filter(row -> row.standing() != Standing.GOOD).toList();
        }
        if (shown.size() > height - 1) {
            shown = shown.subList(0, Math.max(0, height - 2));
        }
        int name =
                Math.min(
                        style.isNarrow() ? NARROWEST_NAME : WIDEST_NAME,
                        rows.stream().mapToInt(row -> row.app().length()).max().orElse(0));
        shown.forEach(row -> lines.add(line(row, name, waited, turn, style)));
        if (shown.size() < rows.size() && lines.size() < height) {
            int left = rows.size() - shown.size();
            lines.add(new Line().add(Ink.FAINT, left + " more apps"));
        }
        return lines.stream().map(line -> line.in(style)).toList();
    }

    /** How many stand how, such as {@code 3 live, 1 not, 8 under way}. */
    static String summary(List<AppRow> rows) {
        long live = rows.stream().filter(row -> row.standing() == Standing.GOOD).count();
        long over = rows.stream().filter(AppRow::isOver).count();
        List<String> words = new ArrayList<>(List.of(live + " live"));
        if (over > live) {
            words.add((over - live) + " not");
        }
        if (over < rows.size()) {
            words.add((rows.size() - over) + " under way");
        }
        return String.join(", ", words);
    }

    private static Line line(AppRow row, int name, Duration waited, int turn, Style style) {
        Standing standing = row.standing();
        Line line =
                new Line()
                        .add(standing.ink(), standing.sign(style.signs(), turn))
                        .add(" ")
                        .add(row.app())
                        .cut(name + 2, style.signs())
                        .to(name + 4);
        Watched watched = row.watched();
        if (watched == null) {
            return line.add(Ink.BAD, row.problem());
        }
        Deployment deployment = watched.deployment();
        line.add(standing.ink(), deployment.phase().value()).to(name + 4 + PHASE + 2);
        if (!style.isNarrow()) {
            line.add(standing.ink(), ProgressBar.of(deployment, BAR, style.signs())).add("  ");
        }
        String time = Times.inWords(watched.age(waited));
        return line.add(time).add(Ink.BAD, row.problem().isEmpty() ? "" : "  " + row.problem());
    }
}
