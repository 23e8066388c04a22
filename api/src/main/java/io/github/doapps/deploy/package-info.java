/**
 * What stands above the single calls: a deployment from its launch to its end, and what became of
 * it. {@link io.github.doapps.deploy.DeploymentWorkflow} is the way in. Applications compile
 * against this package; depends on {@link io.github.doapps} and {@link io.github.doapps.model}.
 */
@NullMarked
package io.github.doapps.deploy;

import org.jspecify.annotations.NullMarked;
