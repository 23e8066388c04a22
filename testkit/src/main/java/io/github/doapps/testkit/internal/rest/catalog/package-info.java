/**
 * The operations on what the platform offers: regions and instance sizes. For the emulator's
 * packages alone; depends on {@code rest.route}.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.catalog;

import org.jspecify.annotations.NullMarked;
