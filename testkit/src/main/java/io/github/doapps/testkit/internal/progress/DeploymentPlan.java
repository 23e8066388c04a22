package io.github.doapps.testkit.internal.progress;

/**
 * The life that a deployment is to have.
 *
 * @param phases the phases that it passes through
 * @param changes how its steps go
 * @param telling what it tells of itself
 */
public record DeploymentPlan(PhasePlan phases, StepChanges changes, Telling telling) {

    /** The life of a deployment that nobody has planned. */
    public static final DeploymentPlan STANDARD =
            new DeploymentPlan(PhasePlan.AS_SCHEDULED, StepChanges.NONE, Telling.ALL);
}
