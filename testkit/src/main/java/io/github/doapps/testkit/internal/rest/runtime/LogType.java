package io.github.doapps.testkit.internal.rest.runtime;

/** The kinds of logs, by the names of the wire. */
enum LogType {
    /** Whichever the operation is about; of deployments, what runs. */
    UNSPECIFIED,
    /** What a build said. */
    BUILD,
    /** What a rollout said. */
    DEPLOY,
    /** What runs says. */
    RUN,
    /** What crashed instances said. */
    RUN_RESTARTED,
    /** What a change of the number of instances said. */
    AUTOSCALE_EVENT,
    /** What a run of a job said. */
    JOB_INVOCATION
}
