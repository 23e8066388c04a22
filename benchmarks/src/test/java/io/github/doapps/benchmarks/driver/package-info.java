/** What runs the rows: a single one to be looked at by a profiler, or all of them side by side. */
@NullMarked
package io.github.doapps.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
