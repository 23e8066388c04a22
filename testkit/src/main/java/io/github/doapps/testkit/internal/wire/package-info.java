/**
 * What all of the API's documents share: JSON, ids, times and refusals. For the emulator's packages
 * alone; depends on Jackson and nothing else.
 */
@NullMarked
package io.github.doapps.testkit.internal.wire;

import org.jspecify.annotations.NullMarked;
