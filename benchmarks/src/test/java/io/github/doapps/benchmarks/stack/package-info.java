/** doapps as an application uses it: through its public API, on each stack. */
@NullMarked
package io.github.doapps.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
