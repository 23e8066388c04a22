/** How a component's number of instances follows its load. */
@NullMarked
package io.github.doapps.model.spec.scaling;

import org.jspecify.annotations.NullMarked;
