/**
 * Launches on random days: a platform that is simulated in memory, by a clock that only waits move,
 * loses answers, limits, lags and is used by colleagues, and knows the truth.
 */
@NullMarked
package io.github.doapps.client.launch;

import org.jspecify.annotations.NullMarked;
