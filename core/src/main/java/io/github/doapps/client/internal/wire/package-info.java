/**
 * What goes out and comes in: endpoint, token, headers, body, JSON text. Depends on operation for
 * its refusals.
 */
@NullMarked
package io.github.doapps.client.internal.wire;

import org.jspecify.annotations.NullMarked;
