/**
 * Apache HttpClient 5 behind {@link io.github.doapps.spi.HttpTransport}. An application uses {@link
 * io.github.doapps.transport.apache.ApacheTransport}, or lets the client find it; nothing else of
 * the project depends on this package. The classes beside the transport and its provider are in the
 * Feign transport too, line for line: plug-ins do not know each other, and both promise the same.
 */
@NullMarked
package io.github.doapps.transport.apache;

import org.jspecify.annotations.NullMarked;
