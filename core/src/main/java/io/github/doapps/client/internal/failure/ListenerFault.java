package io.github.doapps.client.internal.failure;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What a listener threw: it is logged, and affects nothing, however broken it is. */
public final class ListenerFault {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private ListenerFault() {}

    /**
     * Logs it. A logger that prints it runs code of the listener's own, which may throw again.
     *
     * @param what what threw, and what that does not affect
     * @param thrown what was thrown
     */
    public static void log(String what, Throwable thrown) {
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
