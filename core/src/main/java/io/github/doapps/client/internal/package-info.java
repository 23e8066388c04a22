/**
 * What the client is made of; nobody outside this module may depend on it. A call goes one way:
 * {@code operation} (the row) to {@code pipeline} (attempts under one deadline), with {@code wire}
 * for what goes out and comes in, {@code failure} for what goes wrong, and {@code discovery} before
 * the first call.
 */
@NullMarked
package io.github.doapps.client.internal;

import org.jspecify.annotations.NullMarked;
