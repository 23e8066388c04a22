package io.github.doapps.testkit.tck;

import io.github.doapps.spi.SendControl;

/** A send on another thread. */
final class Running {

    /** Wide for a slow machine, and far below any timeout of the cases. */
    private static final long ABORT_SECONDS = 5;

    private static final long PATIENCE_SECONDS = 20;

    private final SendControl control;
    private final Background<Outcome> work;

    Running(SendControl control, Background<Outcome> work) {
        this.control = control;
        this.work = work;
    }

    SendControl control() {
        return control;
    }

    boolean isDone() {
        return work.isDone();
    }

    void interrupt() {
        work.interrupt();
    }

    void awaitAtRest() {
        work.awaitAtRest();
    }

    /** Aborts; the send must come back soon, and the abort itself at once. */
    Outcome abort() throws Exception {
        abort(control, work.patience());
        return work.await(ABORT_SECONDS, "A send, or the reading of its body, that was aborted");
    }

    /** Aborts as the client's timer does, behind which those of all other calls may stand. */
    static void abort(SendControl control, Patience patience) throws Exception {
        new Background<>(
                        "aborter",
                        patience,
                        () -> {
                            control.abort();
                            return control;
                        })
                .await(
                        ABORT_SECONDS,
                        "SendControl.abort(), and so a hook that was given to onAbort and MUST NOT"
                                + " block,");
    }

    Outcome await() throws Exception {
        return work.await(PATIENCE_SECONDS, "A send");
    }
}
