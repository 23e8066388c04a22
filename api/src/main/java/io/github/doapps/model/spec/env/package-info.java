/** Environment variables of an app and of its components. */
@NullMarked
package io.github.doapps.model.spec.env;

import org.jspecify.annotations.NullMarked;
