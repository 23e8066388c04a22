package io.github.doapps.model.job;

import io.github.doapps.model.OpenEnum;

/** Where a run of a job stands. */
public final class JobInvocationPhase extends OpenEnum<JobInvocationPhase.Known> {

    /** The server does not say; also what an absent phase reads as. */
    public static final JobInvocationPhase UNKNOWN = of("UNKNOWN");

    /** Has not begun. */
    public static final JobInvocationPhase PENDING = of("PENDING");

    /** Runs. */
    public static final JobInvocationPhase RUNNING = of("RUNNING");

    /** Succeeded. */
    public static final JobInvocationPhase SUCCEEDED = of("SUCCEEDED");

    /** Failed. */
    public static final JobInvocationPhase FAILED = of("FAILED");

    /** Was canceled. */
    public static final JobInvocationPhase CANCELED = of("CANCELED");

    /** Was left out. */
    public static final JobInvocationPhase SKIPPED = of("SKIPPED");

    /** The phases this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link JobInvocationPhase#UNKNOWN}. */
        UNKNOWN,
        /** {@link JobInvocationPhase#PENDING}. */
        PENDING,
        /** {@link JobInvocationPhase#RUNNING}. */
        RUNNING,
        /** {@link JobInvocationPhase#SUCCEEDED}. */
        SUCCEEDED,
        /** {@link JobInvocationPhase#FAILED}. */
        FAILED,
        /** {@link JobInvocationPhase#CANCELED}. */
        CANCELED,
        /** {@link JobInvocationPhase#SKIPPED}. */
        SKIPPED,
        /** A phase that this release does not know. */
        OTHER
    }

    private JobInvocationPhase(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A phase by its string on the wire.
     *
     * @param value the string, known or not
     * @return the phase
     */
    public static JobInvocationPhase of(String value) {
        return new JobInvocationPhase(value);
    }
}
