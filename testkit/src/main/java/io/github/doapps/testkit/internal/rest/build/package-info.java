/**
 * The operations on what builds an app: buildpacks, and looking into sources. For the emulator's
 * packages alone; depends on {@code rest.route}, {@code rest.deployment} and the account.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.build;

import org.jspecify.annotations.NullMarked;
