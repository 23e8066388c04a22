/**
 * A small program on each stack, on the class path and on the module path, each in a JVM of its own
 * with nothing on its path but that stack.
 */
@NullMarked
package io.github.doapps.verification.paths;

import org.jspecify.annotations.NullMarked;
