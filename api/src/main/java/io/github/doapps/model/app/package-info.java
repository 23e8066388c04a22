/** Apps, and the requests that list and create them. Depends on deployment and spec. */
@NullMarked
package io.github.doapps.model.app;

import org.jspecify.annotations.NullMarked;
