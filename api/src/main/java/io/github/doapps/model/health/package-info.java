/** How an app's components fare. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.health;

import org.jspecify.annotations.NullMarked;
