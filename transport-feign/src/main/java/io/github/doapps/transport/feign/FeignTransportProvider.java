package io.github.doapps.transport.feign;

import feign.Feign;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.LibraryVersion;
import io.github.doapps.spi.SpiVersion;
import io.github.doapps.spi.TransportSettings;

/** Offers {@link FeignTransport} under the name {@code feign}, with priority 50. */
public final class FeignTransportProvider implements HttpTransportProvider {

    /** A provider, as ServiceLoader makes it. */
    public FeignTransportProvider() {}

    @Override
    public String name() {
        return FeignTransport.NAME;
    }

    @Override
    public String libraryVersion() {
        return LibraryVersion.of(Feign.class);
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        return FeignTransport.builder().connectTimeout(settings.connectTimeout()).build();
    }
}
