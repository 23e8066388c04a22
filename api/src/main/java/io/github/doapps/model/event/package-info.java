/** What happened to an app: deployments and autoscaling. Depends on deployment. */
@NullMarked
package io.github.doapps.model.event;

import org.jspecify.annotations.NullMarked;
