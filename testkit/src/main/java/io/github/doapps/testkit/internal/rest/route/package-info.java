/**
 * How a request reaches what answers it: routes, path variables, queries and pages. For the
 * emulator's packages alone; depends on {@code http} and {@code wire}.
 */
@NullMarked
package io.github.doapps.testkit.internal.rest.route;

import org.jspecify.annotations.NullMarked;
