package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentListener;
import io.github.doapps.model.deployment.Deployment;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Shows many deployments while they are waited for: a table that is drawn again in place in a
 * terminal; elsewhere a line for each change of a phase, and the table at the end. Safe for use by
 * any number of threads.
 */
public final class AppsDisplay implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, AppRow> rows = new LinkedHashMap<>();
    private final PrintStream out;
    private final CallClock clock;
    private final long begin;
    private final Style style;
    private final @Nullable LiveScreen screen;

    private AppsDisplay(PrintStream out, Terminal terminal, CallClock clock, List<String> apps) {
        apps.forEach(app -> rows.put(app, AppRow.of(app)));
        this.out = out;
        this.clock = clock;
        this.begin = clock.nanoTime();
        this.style = terminal.style();
        this.screen = terminal.redraws() ? new LiveScreen(out, terminal, clock, this::lines) : null;
    }

    /**
     * A display on the standard output.
     *
     * @param clock the client's time
     * @param apps the apps' names
     * @return the display, to be closed when all waits are over
     */
    public static AppsDisplay onStandardOutput(CallClock clock, List<String> apps) {
        return on(System.out, Terminal.ofStandardOutput(), clock, apps);
    }

    static AppsDisplay on(PrintStream out, Terminal terminal, CallClock clock, List<String> apps) {
        AppsDisplay display = new AppsDisplay(out, terminal, clock, apps);
        if (display.screen != null) {
            display.screen.open();
        }
        return display;
    }

    /**
     * A listener for the wait for an app's deployment.
     *
     * @param app the app's name
     * @return the listener
     */
    public DeploymentListener listener(String app) {
        return new DeploymentListener() {
            @Override
            public void onEvent(DeploymentEvent event) {
                if (!(event instanceof DeploymentEvent.StepStarted
                        || event instanceof DeploymentEvent.StepFinished)) {
                    say(app, event.summary());
                }
            }

            @Override
            public void onLook(Deployment deployment) {
                change(app, row -> seen(row, deployment));
            }
        };
    }

    /**
     * Tells that an app's wait is over without success.
     *
     * @param app the app's name
     * @param problem why, in a word
     */
    public void failed(String app, String problem) {
        change(app, row -> new AppRow(app, row.watched(), problem));
        say(app, problem);
    }

    private AppRow seen(AppRow row, Deployment deployment) {
        Watched before = row.watched();
        if (before == null) {
            return new AppRow(row.app(), Watched.of(deployment, Duration.ZERO), row.problem());
        }
        Watched now =
                before.deployment().id().equals(deployment.id())
                        ? before.at(deployment, waited())
                        : Watched.of(deployment, waited());
        return new AppRow(row.app(), now, row.problem());
    }

    private void change(String app, UnaryOperator<AppRow> change) {
        lock.lock();
        try {
            rows.computeIfPresent(app, (name, row) -> change.apply(row));
        } finally {
            lock.unlock();
        }
    }

    private void say(String app, String words) {
        if (screen == null) {
            Line line = new Line().add(Times.onAClock(waited()) + "  " + app + "  " + words);
            out.println(line.unstyled());
        }
    }

    private List<String> lines(Duration waited, int turn, int height) {
        return AppTable.lines(snapshot(), waited, turn, style, height);
    }

    private List<AppRow> snapshot() {
        lock.lock();
        try {
            return List.copyOf(rows.values());
        } finally {
            lock.unlock();
        }
    }

    private Duration waited() {
        return Duration.ofNanos(clock.nanoTime() - begin);
    }

    /** Lets the table stand. */
    @Override
    public void close() {
        if (screen == null) {
            lines(waited(), 0, Integer.MAX_VALUE).forEach(out::println);
        } else {
            screen.close();
        }
    }
}
