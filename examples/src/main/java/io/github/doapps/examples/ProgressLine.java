package io.github.doapps.examples;

import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentProgress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Shows a deployment's phase and steps: one line redrawn in a terminal, a line per change
 * elsewhere.
 */
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
        String term = System.getenv("TERM");
        boolean canRedraw = term != null && !term.isEmpty() && !term.equals("dumb");
        return new ProgressLine(
                System.out, canRedraw && System.getenv("CI") == null && hasTerminal());
    }

    /** Up to Java 21 there is a console only in a terminal; from 22 on it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
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
}
