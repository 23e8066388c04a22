/**
 * The flows above the single calls: launch, wait, cancel, and what became of it. Each is written
 * once, over a {@link io.github.doapps.client.internal.flow.Lane}. Only the surface knows it.
 */
@NullMarked
package io.github.doapps.client.internal.deploy;

import org.jspecify.annotations.NullMarked;
