package io.github.doapps.examples;

import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentProgress;
import java.io.PrintStream;
import java.util.Optional;

/** Shows a deployment's phase and steps: one line redrawn in a terminal, a line per change elsewhere. */
final class ProgressLine implements AutoCloseable {

    private static final String BACK_TO_START_AND_CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private String shown = "";

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressLine onStandardOutput() {
        boolean terminal =
                System.console() != null
                        && isTerminal(System.getenv("TERM"))
                        && System.getenv("CI") == null;
        return new ProgressLine(System.out, terminal);
    }

    void show(Deployment deployment) {
        String line = "progress    " + deployment.phase() + inSteps(deployment.progress());
        if (line.equals(shown)) {
            return;
        }
        if (terminal) {
            out.print(BACK_TO_START_AND_CLEAR + line);
            out.flush();
        } else {
            out.println(line);
        }
        shown = line;
    }

    /** Ends the redrawn line, so that what follows has its own. */
    @Override
    public void close() {
        if (terminal && !shown.isEmpty()) {
            out.println();
        }
    }

    private static String inSteps(Optional<DeploymentProgress> progress) {
        return progress.map(
                        counts ->
                                ", "
                                        + counts.successSteps()
                                        + " of "
                                        + counts.totalSteps()
                                        + " steps done")
                .orElse("");
    }

    private static boolean isTerminal(String term) {
        return term != null && !term.isEmpty() && !term.equals("dumb");
    }
}
