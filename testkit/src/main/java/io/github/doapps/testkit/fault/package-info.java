/**
 * A server that fails as networks and servers do, on loopback, for the tests of whoever sends
 * requests: {@link io.github.doapps.testkit.fault.FaultyServer}. What it does with each connection
 * is a {@link io.github.doapps.testkit.fault.Greeting}, what it does with each request an {@link
 * io.github.doapps.testkit.fault.Exchange}, and it counts what it accepted, read and acted on. A
 * {@link io.github.doapps.testkit.fault.FaultyProxy} stands between client and server, a {@link
 * io.github.doapps.testkit.fault.FullServer} lets a connect hang, and a {@link
 * io.github.doapps.testkit.fault.TestCertificate} is what a server shows that speaks TLS.
 *
 * <p>Plain sockets, and nothing but the JDK: a library under it would hide the very faults that it
 * is for. Anyone may depend on this package, in tests.
 */
@NullMarked
package io.github.doapps.testkit.fault;

import org.jspecify.annotations.NullMarked;
