/**
 * The operations on apps, their specs and their alerts. For the emulator's packages alone; depends
 * on {@code rest.route}, {@code rest.deployment}, {@code rest.catalog} and the account.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.app;

import org.jspecify.annotations.NullMarked;
