package io.github.doapps.model.log;

import io.github.doapps.model.OpenEnum;

/** Which kind of log it is. */
public final class LogType extends OpenEnum<LogType.Known> {

    /** No kind: what the API takes where none is given. */
    public static final LogType UNSPECIFIED = of("UNSPECIFIED");

    /** What the build printed. */
    public static final LogType BUILD = of("BUILD");

    /** What was printed while it was rolled out. */
    public static final LogType DEPLOY = of("DEPLOY");

    /** What the containers that run print. */
    public static final LogType RUN = of("RUN");

    /** What a container printed before it was restarted. */
    public static final LogType RUN_RESTARTED = of("RUN_RESTARTED");

    /** What was noted of an autoscaling. */
    public static final LogType AUTOSCALE_EVENT = of("AUTOSCALE_EVENT");

    /** What a run of a job printed. */
    public static final LogType JOB_INVOCATION = of("JOB_INVOCATION");

    /** The types this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link LogType#UNSPECIFIED}. */
        UNSPECIFIED,
        /** {@link LogType#BUILD}. */
        BUILD,
        /** {@link LogType#DEPLOY}. */
        DEPLOY,
        /** {@link LogType#RUN}. */
        RUN,
        /** {@link LogType#RUN_RESTARTED}. */
        RUN_RESTARTED,
        /** {@link LogType#AUTOSCALE_EVENT}. */
        AUTOSCALE_EVENT,
        /** {@link LogType#JOB_INVOCATION}. */
        JOB_INVOCATION,
        /** A type that this release does not know. */
        OTHER
    }

    private LogType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the type
     */
    public static LogType of(String value) {
        return new LogType(value);
    }
}
