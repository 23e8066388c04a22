/**
 * Finds the transport and the codec before the first call. Depends on no other internal package.
 */
@NullMarked
package io.github.doapps.client.internal.discovery;

import org.jspecify.annotations.NullMarked;
