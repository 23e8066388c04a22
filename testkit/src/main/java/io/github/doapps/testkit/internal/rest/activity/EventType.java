package io.github.doapps.testkit.internal.rest.activity;

/** The kinds of events, by the names of the wire. */
enum EventType {
    /** None that there is. */
    UNKNOWN,
    /** A deployment. */
    DEPLOYMENT,
    /** A change of the number of instances. */
    AUTOSCALING
}
