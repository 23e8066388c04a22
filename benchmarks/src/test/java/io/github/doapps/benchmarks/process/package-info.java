/** The JVMs that the benchmark starts, and how they are talked with: in lines. */
@NullMarked
package io.github.doapps.benchmarks.process;

import org.jspecify.annotations.NullMarked;
