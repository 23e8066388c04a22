/**
 * Deployments with their cause, phase and progress, and the requests that create and list them.
 * Depends on spec and buildpack.
 */
@NullMarked
package io.github.doapps.model.deployment;

import org.jspecify.annotations.NullMarked;
