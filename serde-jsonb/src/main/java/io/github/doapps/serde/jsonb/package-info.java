/**
 * Documents by way of JSON-B 3, implemented by Eclipse Yasson on Eclipse Parsson: the codec, its
 * provider, and what an application's own JSON-B needs so that the project's types can be members
 * of its classes. For applications; nothing else of the project may depend on it.
 */
@NullMarked
package io.github.doapps.serde.jsonb;

import org.jspecify.annotations.NullMarked;
