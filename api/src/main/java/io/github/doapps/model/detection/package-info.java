/**
 * What App Platform finds in a repository. Depends on spec and buildpack. All of it is known from
 * godo; DigitalOcean's reference does not have it.
 */
@NullMarked
package io.github.doapps.model.detection;

import org.jspecify.annotations.NullMarked;
