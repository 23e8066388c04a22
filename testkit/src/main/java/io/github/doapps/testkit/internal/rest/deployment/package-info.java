/**
 * The operations on deployments and rollbacks. For the emulator's packages alone; depends on {@code
 * rest.route} and the account.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.deployment;

import org.jspecify.annotations.NullMarked;
