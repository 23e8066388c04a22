/**
 * The operations on what goes on in an app: events and job invocations. For the emulator's packages
 * alone; depends on {@code rest.route}, {@code rest.deployment} and the account.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.activity;

import org.jspecify.annotations.NullMarked;
