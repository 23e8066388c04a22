/** Our types as members of a user's own classes, on both JSON libraries. */
@NullMarked
package io.github.doapps.verification.embedding;

import org.jspecify.annotations.NullMarked;
