package io.github.doapps.client.internal.flow;

import io.github.doapps.CallInterruptedException;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.pipeline.EndReason;

/** A flow was ended from elsewhere. Goes from step to step, and never to a user. */
public final class FlowEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EndReason reason;

    /** An exception without a trace: where a flow is says nothing of why it ends. */
    public FlowEndedException(EndReason reason) {
        super("the flow was ended: " + reason, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public EndReason reason() {
        return reason;
    }

    /** Why, in words. */
    public String text() {
        return switch (reason) {
            case DEADLINE -> "the time was over";
            case INTERRUPTED -> "the thread was interrupted";
            case CANCELED -> "the future was canceled";
            case CLIENT_CLOSED -> "the client was closed";
        };
    }

    /** What the user of a flow gets that had done nothing on the server. */
    RuntimeException forUser(String flow) {
        String message = flow + " ended: " + text() + ". Nothing was done on the server.";
        return reason == EndReason.CLIENT_CLOSED
                ? new IllegalStateException(message + " " + ErrorCode.CLIENT_CLOSED.tag())
                : new CallInterruptedException(message, null, null);
    }
}
