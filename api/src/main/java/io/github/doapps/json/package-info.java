/**
 * JSON documents that lose nothing: immutable values with member order, explicit nulls and number
 * texts as they came. The domain types are views over them, and codecs translate between them and
 * UTF-8. Depends on the JDK alone; everything else in the project may depend on it.
 */
@NullMarked
package io.github.doapps.json;

import org.jspecify.annotations.NullMarked;
