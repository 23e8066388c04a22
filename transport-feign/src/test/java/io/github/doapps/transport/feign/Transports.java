package io.github.doapps.transport.feign;

import feign.Feign;
import io.github.doapps.spi.HttpTransport;

/** How the tests that both transports share make theirs. */
final class Transports {

    static final String NAME = "feign";
    static final String LIBRARY_VERSION = "13.13";
    static final int PRIORITY = 50;

    private Transports() {}

    static HttpTransport create() {
        return FeignTransport.create();
    }

    static FeignTransportBuilder builder() {
        return FeignTransport.builder();
    }

    static HttpTransport with(ClientSettings settings) {
        return FeignTransport.withOwnClient(Feign::builder, settings);
    }
}
