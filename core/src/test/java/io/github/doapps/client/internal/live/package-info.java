/** Tests of what is followed as it is written. */
@NullMarked
package io.github.doapps.client.internal.live;

import org.jspecify.annotations.NullMarked;
