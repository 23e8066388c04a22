/** The regions that apps run in. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.region;

import org.jspecify.annotations.NullMarked;
