/**
 * Feign behind {@link io.github.doapps.spi.HttpTransport}. An application uses {@link
 * io.github.doapps.transport.feign.FeignTransport}, or lets the client find it; nothing else of the
 * project depends on this package. The classes that set up HttpClient 5 are in the Apache transport
 * too, line for line: plug-ins do not know each other, and both promise the same.
 */
@NullMarked
package io.github.doapps.transport.feign;

import org.jspecify.annotations.NullMarked;
