/** Where an app's logs are read. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.log;

import org.jspecify.annotations.NullMarked;
