/**
 * How a deployment goes on: phases, steps and their times, all laid out beforehand. For the
 * emulator's packages alone; depends on {@code spec} and {@code wire}.
 */
@NullMarked
package io.github.doapps.testkit.internal.progress;

import org.jspecify.annotations.NullMarked;
