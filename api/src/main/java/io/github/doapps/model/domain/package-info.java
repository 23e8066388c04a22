/** Domains that lead to an app, and how their setting up goes. Depends on spec and deployment. */
@NullMarked
package io.github.doapps.model.domain;

import org.jspecify.annotations.NullMarked;
