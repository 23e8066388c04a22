package io.github.doapps.model.job;

import io.github.doapps.model.OpenEnum;

/** What started a run of a job. */
public final class TriggerType extends OpenEnum<TriggerType.Known> {

    /** The server does not say; also what an absent type reads as. */
    public static final TriggerType UNKNOWN = of("UNKNOWN");

    /** A user. */
    public static final TriggerType MANUAL = of("MANUAL");

    /** The job's schedule, as DigitalOcean's reference spells it. */
    public static final TriggerType SCHEDULE = of("SCHEDULE");

    /** The job's schedule, as godo spells it, and the reference's example. */
    public static final TriggerType SCHEDULED = of("SCHEDULED");

    /** The types this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link TriggerType#UNKNOWN}. */
        UNKNOWN,
        /** {@link TriggerType#MANUAL}. */
        MANUAL,
        /** {@link TriggerType#SCHEDULE}. */
        SCHEDULE,
        /** {@link TriggerType#SCHEDULED}. */
        SCHEDULED,
        /** A type that this release does not know. */
        OTHER
    }

    private TriggerType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the type
     */
    public static TriggerType of(String value) {
        return new TriggerType(value);
    }

    /**
     * Whether the job's schedule started it, however that is spelled.
     *
     * @return true for {@link #SCHEDULE} and {@link #SCHEDULED}
     */
    public boolean isSchedule() {
        return switch (known()) {
            case SCHEDULE, SCHEDULED -> true;
            case UNKNOWN, MANUAL, OTHER -> false;
        };
    }
}
