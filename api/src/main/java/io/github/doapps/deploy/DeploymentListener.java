package io.github.doapps.deploy;

import io.github.doapps.model.deployment.Deployment;

/**
 * Hears how a deployment goes on while it is waited for. Called by whichever thread looked, one at
 * a time for each wait, and before the wait goes on; a slow one delays the next look. What it
 * throws is logged and harms nothing.
 */
@FunctionalInterface
public interface DeploymentListener {

    /**
     * Something happened. What happened between two looks is told at the second one, in the order
     * of the steps.
     *
     * @param event what happened
     */
    void onEvent(DeploymentEvent event);

    /**
     * The deployment was looked at, after the events that the look brought. For what draws the
     * whole state, such as a bar. Does nothing by default.
     *
     * @param deployment the deployment as it stands
     */
    default void onLook(Deployment deployment) {}
}
