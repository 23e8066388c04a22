/**
 * Apps, what would come of creating one, and the requests that list and create them. Depends on
 * spec, deployment, domain, region and buildpack.
 */
@NullMarked
package io.github.doapps.model.app;

import org.jspecify.annotations.NullMarked;
