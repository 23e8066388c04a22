/**
 * The server's side of RFC 6455 over a connection that spoke HTTP before: the handshake, and frames
 * in both directions. Knows nothing of App Platform. For the emulator's packages alone; depends on
 * {@code http} and {@code wire}.
 */
@NullMarked
package io.github.doapps.testkit.internal.websocket;

import org.jspecify.annotations.NullMarked;
