package io.github.doapps.examples.progress;

import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a person sees of a deployment: a line with its phase and a bar, then its steps. */
final class DeploymentScreen {

    private static final int PHASE = "PENDING_DEPLOY".length();
    private static final int WIDEST_BAR = 24;
    private static final int NARROWEST_BAR = 6;
    private static final String TIME = "%5s";
    private static final String GAP = "  ";

    private DeploymentScreen() {}

    /**
     * The screen.
     *
     * @param watched the deployment
     * @param waited how long it has been waited for
     * @param turn how often the wheel has turned
     * @param style how it is to look
     * @return its lines
     */
    static List<String> lines(Watched watched, Duration waited, int turn, Style style) {
        return lines(watched, waited, turn, style, Integer.MAX_VALUE);
    }

    /**
     * The screen in a window of so many lines: what has succeeded is folded where all does not fit,
     * and what does not fit even so is left out and counted.
     *
     * @param watched the deployment
     * @param waited how long it has been waited for
     * @param turn how often the wheel has turned
     * @param style how it is to look
     * @param height how many lines there may be
     * @return its lines
     */
    static List<String> lines(Watched watched, Duration waited, int turn, Style style, int height) {
        StepRows rows = new StepRows(watched, waited, turn, style);
        List<Line> steps = rows.lines(false);
        if (steps.size() + 1 > height) {
            steps = rows.lines(true);
        }
        List<Line> lines = new ArrayList<>();
        lines.add(header(watched, waited, turn, style));
        int room = height - 1;
        if (steps.size() <= room) {
            lines.addAll(steps);
        } else {
            int shown = Math.max(0, room - 1);
            lines.addAll(steps.subList(0, shown));
            lines.add(new Line().add(Ink.FAINT, (steps.size() - shown) + " more steps"));
        }
        return lines.stream().map(line -> line.in(style)).toList();
    }

    /** The bar is last: a window that is narrower than it told us then cuts nothing else. */
    private static Line header(Watched watched, Duration waited, int turn, Style style) {
        Deployment deployment = watched.deployment();
        Standing standing = Standing.of(deployment.phase());
        Line line =
                new Line()
                        .add(standing.ink(), standing.sign(style.signs(), turn))
                        .add(standing.ink(), " " + deployment.phase());
        if (!style.isNarrow()) {
            line.to(PHASE + 2);
        }
        String words =
                String.join(
                        GAP,
                        Stream.of(
                                        time(watched, waited, style),
                                        ProgressBar.inWords(deployment, style.isNarrow()))
                                .filter(word -> !word.isEmpty())
                                .toList());
        line.add(GAP).add(words);
        int room = style.width() - line.length() - GAP.length();
        if (room >= NARROWEST_BAR) {
            int bar = Math.min(room, WIDEST_BAR);
            line.add(GAP).add(standing.ink(), ProgressBar.of(deployment, bar, style.signs()));
        }
        return line;
    }

    /**
     * The time until now while it runs; once it has ended, that until its end, which may be the
     * shorter one, since a look learns of the end later.
     */
    private static String time(Watched watched, Duration waited, Style style) {
        String age = Times.inWords(watched.age(waited));
        return watched.deployment().phase().isTerminal() && !style.isNarrow()
                ? "after " + age
                : TIME.formatted(age);
    }
}
