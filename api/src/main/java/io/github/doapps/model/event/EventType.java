package io.github.doapps.model.event;

import io.github.doapps.model.OpenEnum;

/** What kind of event it is; what {@code listEvents} filters by. */
public final class EventType extends OpenEnum<EventType.Known> {

    /** The server does not say; also what an absent type reads as. */
    public static final EventType UNKNOWN = of("UNKNOWN");

    /** A deployment. */
    public static final EventType DEPLOYMENT = of("DEPLOYMENT");

    /** A change of the number of containers. */
    public static final EventType AUTOSCALING = of("AUTOSCALING");

    /** The types this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link EventType#UNKNOWN}. */
        UNKNOWN,
        /** {@link EventType#DEPLOYMENT}. */
        DEPLOYMENT,
        /** {@link EventType#AUTOSCALING}. */
        AUTOSCALING,
        /** A type that this release does not know. */
        OTHER
    }

    private EventType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the type
     */
    public static EventType of(String value) {
        return new EventType(value);
    }
}
