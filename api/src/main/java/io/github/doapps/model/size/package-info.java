/** The sizes that containers come in. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.size;

import org.jspecify.annotations.NullMarked;
