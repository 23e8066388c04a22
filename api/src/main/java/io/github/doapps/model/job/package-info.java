/** Runs of an app's jobs. Depends on spec and deployment. */
@NullMarked
package io.github.doapps.model.job;

import org.jspecify.annotations.NullMarked;
