/**
 * The emulated account over REST: the table of operations, authentication, rate limit, and errors
 * as the API writes them. A package below holds the operations of each topic, and {@code route}
 * what they share. For {@link io.github.doapps.testkit} alone.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest;

import org.jspecify.annotations.NullMarked;
