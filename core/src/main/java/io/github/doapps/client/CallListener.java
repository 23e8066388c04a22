package io.github.doapps.client;

import io.github.doapps.CallReport;

/**
 * Hears of every call once, when it has ended: what metrics and tracing hang on. Called on the
 * thread that made the call, or that ended it before it began, so it SHOULD be quick; MUST be safe
 * for use by any number of threads. Of an async call it hears before the future does, unless the
 * future was canceled. What it throws is logged and harms no call.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * A call has ended.
     *
     * @param report what is known of it; {@link CallReport#errorCode()} is empty if it succeeded
     */
    void callEnded(CallReport report);
}
