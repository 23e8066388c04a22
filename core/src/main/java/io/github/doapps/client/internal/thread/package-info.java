/** The threads that the client makes. Knows nothing of what they are for. */
@NullMarked
package io.github.doapps.client.internal.thread;

import org.jspecify.annotations.NullMarked;
