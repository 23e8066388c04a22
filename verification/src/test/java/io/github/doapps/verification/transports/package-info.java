/** What the two transports have in common from outside, and what a client says of each. */
@NullMarked
package io.github.doapps.verification.transports;

import org.jspecify.annotations.NullMarked;
