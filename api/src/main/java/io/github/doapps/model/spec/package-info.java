/**
 * An app's spec and its components: what to build and how to run it. Depends on no other domain
 * package.
 */
@NullMarked
package io.github.doapps.model.spec;

import org.jspecify.annotations.NullMarked;
