/**
 * What a plug-in implements: {@link io.github.doapps.spi.HttpTransport} and {@link
 * io.github.doapps.spi.JsonCodec}, their providers, and the values they exchange with the client.
 * MUST and SHOULD in this package are meant as in RFC 2119. Transports and codecs depend on this
 * package and on {@link io.github.doapps.json}, and on nothing else of the project.
 */
@NullMarked
package io.github.doapps.spi;

import org.jspecify.annotations.NullMarked;
