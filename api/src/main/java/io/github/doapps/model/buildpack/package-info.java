/** What builds components that have no Dockerfile. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.buildpack;

import org.jspecify.annotations.NullMarked;
