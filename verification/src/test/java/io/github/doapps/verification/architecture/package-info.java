/**
 * The layering and the habits of this project as rules over its bytecode. Every rule states its
 * reason, is shown to look at classes, and is shown to bite on a class that breaks it. A rule for
 * anything new goes into the list it belongs to, with its violator under {@code fixtures}.
 */
@NullMarked
package io.github.doapps.verification.architecture;

import org.jspecify.annotations.NullMarked;
