/** What every row of the benchmark does: one call, of which ten values are read. */
@NullMarked
package io.github.doapps.benchmarks.row;

import org.jspecify.annotations.NullMarked;
