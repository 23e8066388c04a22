/**
 * Logs that are followed as they are written, over the JDK's websocket. Written once, over a {@link
 * io.github.doapps.client.internal.flow.Lane}; builds on what reads kept logs and on what waits.
 */
@NullMarked
package io.github.doapps.client.internal.live;

import org.jspecify.annotations.NullMarked;
