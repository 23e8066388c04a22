/** A JVM for each row, which lives as long as the run does and measures what it is told to. */
@NullMarked
package io.github.doapps.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
