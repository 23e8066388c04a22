package io.github.doapps.client.internal.flow;

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
}
