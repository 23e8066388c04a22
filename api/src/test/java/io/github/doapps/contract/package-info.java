/**
 * The views held against the published contract. {@code SpecViews} and {@code OtherViews} are the
 * table, {@code SchemasWithoutView} says why a schema has no view.
 */
package io.github.doapps.contract;
