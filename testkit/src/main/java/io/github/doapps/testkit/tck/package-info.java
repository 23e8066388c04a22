/**
 * What holds a plug-in to its contract: {@link io.github.doapps.testkit.tck.HttpTransportTck} runs
 * each promise of {@link io.github.doapps.spi.HttpTransport} against a server that misbehaves in
 * every way that a network can. A plug-in's author extends it in a test and needs JUnit Jupiter, 5
 * or 6, for that.
 *
 * <p>Anyone may depend on this package, in tests.
 */
@NullMarked
package io.github.doapps.testkit.tck;

import org.jspecify.annotations.NullMarked;
