/**
 * The same call as a careful engineer writes it by hand, for this call alone and without any SDK:
 * safe settings, the status looked at, the answer closed.
 */
@NullMarked
package io.github.doapps.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
