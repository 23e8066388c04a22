/**
 * Logs that were kept: where they are, and how they are fetched without the token. Written once,
 * over a {@link io.github.doapps.client.internal.flow.Lane}; knows no other flow.
 */
@NullMarked
package io.github.doapps.client.internal.logs;

import org.jspecify.annotations.NullMarked;
