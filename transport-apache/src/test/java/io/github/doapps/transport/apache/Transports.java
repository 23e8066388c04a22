package io.github.doapps.transport.apache;

import io.github.doapps.spi.HttpTransport;

/** How the tests that both transports share make theirs. */
final class Transports {

    static final String NAME = "apache";
    static final String LIBRARY_VERSION = "5.6.5";
    static final int PRIORITY = 100;

    private Transports() {}

    static HttpTransport create() {
        return ApacheTransport.create();
    }

    static ApacheTransportBuilder builder() {
        return ApacheTransport.builder();
    }

    static HttpTransport with(ClientSettings settings) {
        return new ApacheTransport(new OneShotClient(NAME, settings));
    }
}
