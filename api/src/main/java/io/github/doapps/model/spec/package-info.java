/**
 * An app's spec: what to build and how to run it. The packages below it hold what a spec is made
 * of; none of them depends on another domain package.
 */
@NullMarked
package io.github.doapps.model.spec;

import org.jspecify.annotations.NullMarked;
