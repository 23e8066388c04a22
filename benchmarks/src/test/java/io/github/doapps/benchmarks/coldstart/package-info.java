/** A new JVM to its first answer, with those jars alone that an application of the row has. */
@NullMarked
package io.github.doapps.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
