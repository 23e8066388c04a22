/**
 * How the waits of a client share its token's rate limit. Knows {@link
 * io.github.doapps.client.CallClock} and no call.
 */
@NullMarked
package io.github.doapps.client.internal.budget;

import org.jspecify.annotations.NullMarked;
