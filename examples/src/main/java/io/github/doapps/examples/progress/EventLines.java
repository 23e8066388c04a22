package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.model.deployment.Deployment;
import java.io.PrintStream;
import java.time.Duration;

/** A deployment as a line for each event, with the time since the begin of the wait. */
final class EventLines implements ProgressDisplay {

    /** There are runners of pipelines that end a job that has said nothing for ten minutes. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private final PrintStream out;
    private final CallClock clock;
    private final long begin;
    private Duration spoken = Duration.ZERO;

    EventLines(PrintStream out, CallClock clock, String doing) {
        this.out = out;
        this.clock = clock;
        this.begin = clock.nanoTime();
        print(doing);
    }

    @Override
    public void onEvent(DeploymentEvent event) {
        print(event.summary());
    }

    @Override
    public void onLook(Deployment deployment) {
        if (waited().minus(spoken).compareTo(LONGEST_SILENCE) >= 0) {
            String steps = ProgressBar.inWords(deployment, false);
            print("still " + deployment.phase() + (steps.isEmpty() ? "" : ", " + steps));
        }
    }

    private void print(String words) {
        spoken = waited();
        out.println(new Line().add(Times.onAClock(spoken) + "  " + words).unstyled());
    }

    private Duration waited() {
        return Duration.ofNanos(clock.nanoTime() - begin);
    }

    @Override
    public void close() {
        out.flush();
    }
}
