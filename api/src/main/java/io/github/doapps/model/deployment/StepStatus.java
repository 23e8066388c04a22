package io.github.doapps.model.deployment;

import io.github.doapps.model.OpenEnum;

/** How a step of a deployment stands. */
public final class StepStatus extends OpenEnum<StepStatus.Known> {

    /** The server does not say; also what an absent status reads as. */
    public static final StepStatus UNKNOWN = of("UNKNOWN");

    /** Has not begun; some steps of a successful deployment never do. */
    public static final StepStatus PENDING = of("PENDING");

    /** Runs. */
    public static final StepStatus RUNNING = of("RUNNING");

    /** Failed. */
    public static final StepStatus ERROR = of("ERROR");

    /** Succeeded. */
    public static final StepStatus SUCCESS = of("SUCCESS");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link StepStatus#UNKNOWN}. */
        UNKNOWN,
        /** {@link StepStatus#PENDING}. */
        PENDING,
        /** {@link StepStatus#RUNNING}. */
        RUNNING,
        /** {@link StepStatus#ERROR}. */
        ERROR,
        /** {@link StepStatus#SUCCESS}. */
        SUCCESS,
        /** A status that this release does not know. */
        OTHER
    }

    private StepStatus(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A status by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static StepStatus of(String value) {
        return new StepStatus(value);
    }
}
