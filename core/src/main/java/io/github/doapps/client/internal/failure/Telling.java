package io.github.doapps.client.internal.failure;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Tells the listeners of one client. What one of them throws is logged, and affects nothing,
 * however broken it is.
 */
public final class Telling {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private final ThreadLocal<Boolean> underWay = new ThreadLocal<>();

    /**
     * Tells a listener.
     *
     * @param listener calls it
     * @param ifItThrows what is logged then: what threw, and what that does not affect
     */
    public void to(Runnable listener, String ifItThrows) {
        Boolean before = underWay.get();
        underWay.set(true);
        try {
            listener.run();
        } catch (Throwable harmless) {
            log(ifItThrows, harmless);
        } finally {
            if (before == null) {
                underWay.remove();
            }
        }
    }

    /** Whether this thread is in a listener, which whoever is being told waits for. */
    public boolean isOnThisThread() {
        return underWay.get() != null;
    }

    /**
     * A logger that prints what was thrown runs code of the listener's own, which may throw too.
     */
    private static void log(String what, Throwable thrown) {
        try {
            LOG.log(Level.WARNING, what, thrown);
        } catch (Throwable unprintable) {
            logWithout(what, thrown);
        }
    }

    private static void logWithout(String what, Throwable thrown) {
        try {
            LOG.log(Level.WARNING, what + ": " + thrown.getClass().getName());
        } catch (Throwable brokenLogger) {
            // There is nobody left to tell.
            return;
        }
    }
}
