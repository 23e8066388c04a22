/** Where a component's logs are forwarded to. */
@NullMarked
package io.github.doapps.model.spec.log;

import org.jspecify.annotations.NullMarked;
