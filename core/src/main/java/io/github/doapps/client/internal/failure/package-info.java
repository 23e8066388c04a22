/** What goes wrong, in words: the exceptions' texts, redacted. Depends on operation and wire. */
@NullMarked
package io.github.doapps.client.internal.failure;

import org.jspecify.annotations.NullMarked;
