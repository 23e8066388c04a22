/** Consoles in running containers. Depends on no other domain package. */
@NullMarked
package io.github.doapps.model.exec;

import org.jspecify.annotations.NullMarked;
