/** What an app or a component warns of. */
@NullMarked
package io.github.doapps.model.spec.alert;

import org.jspecify.annotations.NullMarked;
