package io.github.doapps.model.spec.component;

import io.github.doapps.model.OpenEnum;

/** When a job runs. */
public final class JobKind extends OpenEnum<JobKind.Known> {

    /** Not said, which is {@link #POST_DEPLOY}. */
    public static final JobKind UNSPECIFIED = of("UNSPECIFIED");

    /** Before a deployment. */
    public static final JobKind PRE_DEPLOY = of("PRE_DEPLOY");

    /** After a deployment. */
    public static final JobKind POST_DEPLOY = of("POST_DEPLOY");

    /** After a deployment that failed. */
    public static final JobKind FAILED_DEPLOY = of("FAILED_DEPLOY");

    /** By its schedule. Known from DigitalOcean's Go client. */
    public static final JobKind SCHEDULED = of("SCHEDULED");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link JobKind#UNSPECIFIED}. */
        UNSPECIFIED,
        /** {@link JobKind#PRE_DEPLOY}. */
        PRE_DEPLOY,
        /** {@link JobKind#POST_DEPLOY}. */
        POST_DEPLOY,
        /** {@link JobKind#FAILED_DEPLOY}. */
        FAILED_DEPLOY,
        /** {@link JobKind#SCHEDULED}. */
        SCHEDULED,
        /** A job kind that this release does not know. */
        OTHER
    }

    private JobKind(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A job kind by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static JobKind of(String value) {
        return new JobKind(value);
    }
}
