/** Waits and launches over a scripted transport, by a clock that only waits move. */
package io.github.doapps.client.deploy;
