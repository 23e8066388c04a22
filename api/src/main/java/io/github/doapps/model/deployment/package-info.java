/**
 * Deployments with their phase and progress, and the requests that create and list them. Depends on
 * spec.
 */
@NullMarked
package io.github.doapps.model.deployment;

import org.jspecify.annotations.NullMarked;
