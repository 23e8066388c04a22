package io.github.doapps.testkit.internal.spec;

/**
 * A database of a spec.
 *
 * @param name its name
 * @param engine its engine, as {@code PG}
 * @param version the engine's version, empty if the spec names none
 * @param production whether it is a managed cluster of its own rather than one for development
 */
public record Database(String name, String engine, String version, boolean production) {}
