package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import io.github.doapps.deploy.DeploymentListener;
import java.io.PrintStream;

/** Shows one deployment while it is waited for: hand it to the wait as its listener. */
public interface ProgressDisplay extends DeploymentListener, AutoCloseable {

    /**
     * A display on the standard output: a tree that is drawn again in place in a terminal, a line
     * for each event elsewhere.
     *
     * @param clock the client's time
     * @param doing what is done before there is a deployment, such as {@code creating it}
     * @return the display, to be closed when the wait is over
     */
    static ProgressDisplay onStandardOutput(CallClock clock, String doing) {
        return on(System.out, Terminal.ofStandardOutput(), clock, doing);
    }

    /**
     * A display on some output.
     *
     * @param out where to print
     * @param terminal what the output can show
     * @param clock the client's time
     * @param doing what is done before there is a deployment
     * @return the display
     */
    static ProgressDisplay on(PrintStream out, Terminal terminal, CallClock clock, String doing) {
        return terminal.redraws()
                ? LiveTree.opened(out, terminal, clock, doing)
                : new EventLines(out, clock, doing);
    }

    /** Lets what was shown stand, and gives the cursor back. */
    @Override
    void close();
}
