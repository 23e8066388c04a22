/** Rolling an app back to an earlier deployment. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.rollback;

import org.jspecify.annotations.NullMarked;
