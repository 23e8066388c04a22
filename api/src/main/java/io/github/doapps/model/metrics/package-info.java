/** How much traffic apps have. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.metrics;

import org.jspecify.annotations.NullMarked;
