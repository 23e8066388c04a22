/**
 * The API's interfaces, implemented as one line per operation. Depends on operation and pipeline.
 */
@NullMarked
package io.github.doapps.client.internal.surface;

import org.jspecify.annotations.NullMarked;
