/**
 * The emulated account over REST: routes, authentication, rate limit, paging, and the documents as
 * the API writes them. For {@link io.github.doapps.testkit} alone; depends on the two packages
 * beside it.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest;

import org.jspecify.annotations.NullMarked;
