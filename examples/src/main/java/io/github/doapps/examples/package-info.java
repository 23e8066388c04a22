/** Runnable programs. Nobody depends on them. */
@NullMarked
package io.github.doapps.examples;

import org.jspecify.annotations.NullMarked;
