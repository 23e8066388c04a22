package io.github.doapps.examples.progress;

import io.github.doapps.deploy.StepPath;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The steps of a deployment as an indented tree, each with its sign, its reason and its time. */
final class StepRows {

    private static final int USUAL = 36;
    private static final int WIDEST = 64;
    private static final int GAP = 2;
    private static final String BRACKET = "components";

    private record Row(Line label, String time) {}

    private final Watched watched;
    private final Duration waited;
    private final int turn;
    private final Style style;

    StepRows(Watched watched, Duration waited, int turn, Style style) {
        this.watched = watched;
        this.waited = waited;
        this.turn = turn;
        this.style = style;
    }

    /**
     * The rows.
     *
     * @param folded whether what has succeeded is shown without the steps in it
     */
    List<Line> lines(boolean folded) {
        List<Row> rows = new ArrayList<>();
        watched.deployment().progress().map(DeploymentProgress::steps).orElse(List.of()).stream()
                .map(StepPath::of)
                .forEach(path -> add(rows, path, 0, folded));
        return withTimes(rows);
    }

    private void add(List<Row> rows, StepPath path, int depth, boolean folded) {
        DeploymentStep step = path.step();
        boolean bracket =
                step.name().equals(BRACKET) && !step.steps().isEmpty() && step.reason().isEmpty();
        if (!bracket) {
            rows.add(new Row(label(path, depth), watched.time(path, waited).orElse("")));
        }
        Standing standing = Standing.of(step.status(), watched.deployment().phase());
        if (folded && standing == Standing.GOOD && !bracket) {
            return;
        }
        int inner = bracket ? depth : depth + 1;
        step.steps().forEach(one -> add(rows, path.to(one), inner, folded));
    }

    private Line label(StepPath path, int depth) {
        DeploymentStep step = path.step();
        Standing standing = Standing.of(step.status(), watched.deployment().phase());
        Ink name = standing == Standing.PENDING ? Ink.FAINT : Ink.PLAIN;
        Line line =
                new Line()
                        .add("  ".repeat(depth))
                        .add(standing.ink(), standing.sign(style.signs(), turn))
                        .add(name, " " + step.name());
        String reason = step.reason().flatMap(StepReason::code).orElse("");
        if (standing == Standing.BAD) {
            line.add(Ink.BAD, reason.isEmpty() ? "" : "  " + reason);
        } else if (!style.isNarrow()) {
            String words = standing == Standing.BUSY ? step.messageBase().orElse("") : reason;
            line.add(Ink.FAINT, words.isEmpty() ? "" : "  " + words);
        }
        return line;
    }

    /** Times end in one column, which stays where it is for most trees. */
    private List<Line> withTimes(List<Row> rows) {
        int needed =
                rows.stream()
                        .mapToInt(row -> row.label().length() + GAP + row.time().length())
                        .max()
                        .orElse(0);
        int width = Math.min(style.width(), Math.min(WIDEST, Math.max(USUAL, needed)));
        return rows.stream()
                .map(
                        row ->
                                row.time().isEmpty()
                                        ? row.label()
                                        : row.label()
                                                .cut(width - row.time().length() - 1, style.signs())
                                                .to(width - row.time().length())
                                                .add(Ink.FAINT, row.time()))
                .toList();
    }
}
