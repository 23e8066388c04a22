package io.github.doapps.testkit.internal.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a deployment. Its state is a function of time: nothing in it changes. */
public sealed interface Step permits LeafStep, GroupStep {

    /**
     * The step's name.
     *
     * @return the name
     */
    String name();

    /**
     * The component that it is about.
     *
     * @return the component's name, or null
     */
    @Nullable String component();

    /**
     * The steps in it.
     *
     * @return the steps, none for a leaf
     */
    List<Step> steps();

    /**
     * How it stands.
     *
     * @param time when
     * @return the status at that time
     */
    StepStatus statusAt(Instant time);

    /**
     * When it began.
     *
     * @param time the time of asking
     * @return the start, or empty if it has not begun by then
     */
    Optional<Instant> startedBy(Instant time);

    /**
     * When it ended.
     *
     * @param time the time of asking
     * @return the end, or empty if it has not ended by then
     */
    Optional<Instant> endedBy(Instant time);

    /**
     * Whether it belongs to a job that runs only on failure. Such a step stays pending, and the
     * steps around it succeed nevertheless.
     *
     * @return true if it waits for a failure
     */
    boolean isSpare();
}
