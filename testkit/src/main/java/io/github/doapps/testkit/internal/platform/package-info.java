/**
 * What the emulated account holds and how it lives in time: apps, their deployments, phases and
 * steps. Knows nothing of HTTP. For {@link io.github.doapps.testkit} and its REST layer alone;
 * depends on Jackson, and on nothing of the SDK.
 */
@NullMarked
package io.github.doapps.testkit.internal.platform;

import org.jspecify.annotations.NullMarked;
