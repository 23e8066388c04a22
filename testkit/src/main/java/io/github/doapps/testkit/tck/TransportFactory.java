package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpTransport;

/** How a transport's author makes it. */
@FunctionalInterface
interface TransportFactory {
    HttpTransport create(TransportSetup setup) throws Exception;
}
