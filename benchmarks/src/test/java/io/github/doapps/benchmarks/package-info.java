/**
 * What doapps costs against the same call written by hand: {@code docs/performance.md} has the
 * command. A row is a way to make the call; each has a JVM of its own, and the server another.
 */
@NullMarked
package io.github.doapps.benchmarks;

import org.jspecify.annotations.NullMarked;
