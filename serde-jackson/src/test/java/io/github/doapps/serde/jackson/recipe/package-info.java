/** Recipes of docs/specs.md, compiled and run. */
package io.github.doapps.serde.jackson.recipe;
