/**
 * What stands above the single calls, over all stacks and against the emulator: its state is what
 * every outcome is held against. Nobody depends on it.
 */
@NullMarked
package io.github.doapps.verification.workflow;

import org.jspecify.annotations.NullMarked;
