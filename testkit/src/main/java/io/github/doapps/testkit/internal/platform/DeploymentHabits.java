package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.PhaseDurations;
import java.time.Duration;

/**
 * How deployments go, of which a plan says nothing else.
 *
 * @param schedule how long their phases take
 * @param listLag how long after its creation a deployment is in lists and its app's slots
 * @param namesPrevious whether a deployment names the one before it, which godo alone knows of
 */
public record DeploymentHabits(PhaseDurations schedule, Duration listLag, boolean namesPrevious) {}
