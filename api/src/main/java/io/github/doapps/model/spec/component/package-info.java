/** The components of an app: services, static sites, workers, jobs, functions and databases. */
@NullMarked
package io.github.doapps.model.spec.component;

import org.jspecify.annotations.NullMarked;
