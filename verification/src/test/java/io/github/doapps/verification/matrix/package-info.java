/**
 * Every stack against every case: two transports and two codecs, each pair a client before a server
 * that says and counts what a test wants. A case that is well on one stack and not on another is a
 * defect of that stack.
 */
@NullMarked
package io.github.doapps.verification.matrix;

import org.jspecify.annotations.NullMarked;
