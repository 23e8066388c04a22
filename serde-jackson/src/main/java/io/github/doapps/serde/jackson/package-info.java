/**
 * Documents by way of Jackson 2.15 or later: the codec, its provider, and a module that lets the
 * project's types be members of an application's own Jackson classes. For applications; nothing
 * else of the project may depend on it.
 */
@NullMarked
package io.github.doapps.serde.jackson;

import org.jspecify.annotations.NullMarked;
