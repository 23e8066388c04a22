package io.github.doapps.testkit.internal.progress;

import java.time.Duration;

/**
 * How long a deployment stays in a phase.
 *
 * @param phase the phase
 * @param duration how long
 */
public record PhaseSpan(Phase phase, Duration duration) {}
