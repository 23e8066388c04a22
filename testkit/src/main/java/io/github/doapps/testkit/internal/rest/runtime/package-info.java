/**
 * The operations on what runs: logs, consoles, instances, health, bandwidth and databases. For the
 * emulator's packages alone; depends on {@code rest.route}, {@code rest.deployment} and the
 * account.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.runtime;

import org.jspecify.annotations.NullMarked;
