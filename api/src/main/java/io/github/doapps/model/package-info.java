/**
 * What all domain types share: a typed view over a JSON document, open enums, and pages. The types
 * themselves are grouped by what they describe, in the packages below. Depends on {@link
 * io.github.doapps.json} alone.
 */
@NullMarked
package io.github.doapps.model;

import org.jspecify.annotations.NullMarked;
