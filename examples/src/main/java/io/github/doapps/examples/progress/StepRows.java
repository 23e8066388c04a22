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

    private static final int WIDEST = 64;
    private static final String BRACKET = "components";

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
        List<Line> lines = new ArrayList<>();
        watched.deployment().progress().map(DeploymentProgress::steps).orElse(List.of()).stream()
                .map(StepPath::of)
                .forEach(path -> add(lines, path, 0, folded));
        return lines;
    }

    private void add(List<Line> lines, StepPath path, int depth, boolean folded) {
        DeploymentStep step = path.step();
        boolean bracket =
                step.name().equals(BRACKET) && !step.steps().isEmpty() && step.reason().isEmpty();
        if (!bracket) {
            lines.add(row(path, depth));
        }
        Standing standing = Standing.of(step.status(), watched.deployment().phase());
        if (folded && standing == Standing.GOOD && !bracket) {
            return;
        }
        int inner = bracket ? depth : depth + 1;
        step.steps().forEach(one -> add(lines, path.to(one), inner, folded));
    }

    private Line row(StepPath path, int depth) {
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
        int width = Math.min(style.width(), WIDEST);
        return watched.time(path, waited)
                .map(
                        time ->
                                line.cut(width - time.length() - 1, style.signs())
                                        .to(width - time.length())
                                        .add(Ink.FAINT, time))
                .orElse(line);
    }
}
