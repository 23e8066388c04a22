/**
 * App specs: what the emulator must know of them, what it refuses in them, and their text as it was
 * sent. For the emulator's packages alone; depends on {@code wire}.
 */
@NullMarked
package io.github.doapps.testkit.internal.spec;

import org.jspecify.annotations.NullMarked;
