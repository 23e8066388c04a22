/**
 * What the emulated account holds and how it lives in time: apps, their deployments, rollbacks,
 * alerts, events, jobs and databases. Knows nothing of HTTP. For {@link io.github.doapps.testkit}
 * and its REST layer alone; depends on {@code progress}, {@code spec} and {@code wire}, and on
 * nothing of the SDK.
 */
@NullMarked
package io.github.doapps.testkit.internal.platform;

import org.jspecify.annotations.NullMarked;
