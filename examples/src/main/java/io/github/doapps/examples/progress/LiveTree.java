package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.model.deployment.Deployment;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deployment as a tree that is drawn again in place. */
final class LiveTree implements ProgressDisplay {

    private final String doing;
    private final Style style;
    private final LiveScreen screen;
    private volatile @Nullable Watched watched;
    private volatile List<String> remarks = List.of();

    private LiveTree(PrintStream out, Terminal terminal, CallClock clock, String doing) {
        this.doing = doing;
        this.style = terminal.style();
        this.screen = new LiveScreen(out, terminal, clock, this::lines);
    }

    static LiveTree opened(PrintStream out, Terminal terminal, CallClock clock, String doing) {
        LiveTree tree = new LiveTree(out, terminal, clock, doing);
        tree.screen.open();
        return tree;
    }

    @Override
    public void onEvent(DeploymentEvent event) {
        if (event instanceof DeploymentEvent.PollFailed
                || event instanceof DeploymentEvent.SuccessorFollowed) {
            remarks = List.of(event.summary());
            screen.draw();
        }
    }

    @Override
    public void onLook(Deployment deployment) {
        Watched before = watched;
        if (before == null || !before.deployment().id().equals(deployment.id())) {
            watched = Watched.of(deployment, before == null ? Duration.ZERO : screen.waited());
        } else {
            watched = before.at(deployment, screen.waited());
            remarks = List.of();
        }
        screen.draw();
    }

    private List<String> lines(Duration waited, int turn, int height) {
        List<String> lines = new ArrayList<>();
        Watched now = watched;
        List<String> below = remarks;
        if (now == null) {
            Line line = new Line().add(Ink.BUSY, style.signs().busy(turn)).add(" " + doing);
            lines.add(line.add("  " + Times.inWords(waited)).in(style));
        } else {
            lines.addAll(DeploymentScreen.lines(now, waited, turn, style, height - below.size()));
        }
        below.forEach(remark -> lines.add(new Line().add(Ink.BAD, remark).in(style)));
        return lines;
    }

    @Override
    public void close() {
        screen.close();
    }
}
