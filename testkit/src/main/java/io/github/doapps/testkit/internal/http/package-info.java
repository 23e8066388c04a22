/**
 * HTTP/1.1 on loopback, over plain sockets: knows nothing of App Platform. For {@link
 * io.github.doapps.testkit} alone; depends on the header fields of {@link io.github.doapps.spi}.
 *
 * <p>Not the JDK's {@code HttpServer}: it sets the Date header from the wall clock whatever the
 * handler says, so that Date and {@code created_at} disagree as soon as the emulator's clock is not
 * the wall's; it forgets the order and the spelling of header fields; and on Java 17 it sends head
 * and body in two writes, which costs 43 ms on every call over a kept connection unless a property
 * is set for the whole JVM.
 */
@NullMarked
package io.github.doapps.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
