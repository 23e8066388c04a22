/** Edits in place that several views share. Not exported. */
@NullMarked
package io.github.doapps.model.spec.edit;

import org.jspecify.annotations.NullMarked;
