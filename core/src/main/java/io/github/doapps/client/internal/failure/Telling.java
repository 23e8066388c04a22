package io.github.doapps.client.internal.failure;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Tells listeners. What one of them throws is logged, and affects nothing, however broken it is.
 */
public final class Telling {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private static final ThreadLocal<Boolean> ON_THIS_THREAD = new ThreadLocal<>();

    private Telling() {}

    /**
     * Tells a listener.
     *
     * @param listener calls it
     * @param ifItThrows what is logged then: what threw, and what that does not affect
     */
    public static void to(Runnable listener, String ifItThrows) {
        Boolean before = ON_THIS_THREAD.get();
        ON_THIS_THREAD.set(true);
        try {
            listener.run();
        } catch (Throwable harmless) {
            log(ifItThrows, harmless);
        } finally {
            if (before == null) {
                ON_THIS_THREAD.remove();
            }
        }
    }

    /** Whether this thread is in a listener, which whoever is being told waits for. */
    public static boolean isOnThisThread() {
        return ON_THIS_THREAD.get() != null;
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
