package io.github.doapps.transport.apache;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.SpiVersion;
import io.github.doapps.spi.TransportSettings;

/** Offers {@link ApacheTransport} under the name {@code apache}, with priority 100. */
public final class ApacheTransportProvider implements HttpTransportProvider {

    /** A provider, as ServiceLoader makes it. */
    public ApacheTransportProvider() {}

    @Override
    public String name() {
        return ApacheTransport.NAME;
    }

    @Override
    public String libraryVersion() {
        return ApacheTransport.httpClientVersion();
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return ApacheTransport.builder().connectTimeout(settings.connectTimeout()).build();
    }
}
