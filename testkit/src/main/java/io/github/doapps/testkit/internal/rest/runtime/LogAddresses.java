package io.github.doapps.testkit.internal.rest.runtime;

/**
 * How the addresses of logs look.
 *
 * @param parts how many addresses an archived log has, each with a part of it
 * @param liveScheme the scheme of a live log's address
 */
public record LogAddresses(int parts, String liveScheme) {}
