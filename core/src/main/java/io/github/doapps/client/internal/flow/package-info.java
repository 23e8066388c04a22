/**
 * How a flow of several calls and pauses runs: on its caller's thread, or on none. A flow is
 * written once, over a {@link io.github.doapps.client.internal.flow.Lane}; it knows {@link
 * io.github.doapps.client.internal.pipeline} and no single flow.
 */
@NullMarked
package io.github.doapps.client.internal.flow;

import org.jspecify.annotations.NullMarked;
