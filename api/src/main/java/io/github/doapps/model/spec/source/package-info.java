/** What a component is built from: a repository or an image. */
@NullMarked
package io.github.doapps.model.spec.source;

import org.jspecify.annotations.NullMarked;
