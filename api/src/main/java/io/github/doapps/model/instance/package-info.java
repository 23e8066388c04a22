/** The containers that an app runs now. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.instance;

import org.jspecify.annotations.NullMarked;
