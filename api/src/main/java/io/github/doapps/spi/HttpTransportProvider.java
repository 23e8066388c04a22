package io.github.doapps.spi;

/** Creates transports; see {@link PluginProvider} for how it is found. */
public interface HttpTransportProvider extends PluginProvider {

    /**
     * Creates a transport, which the client will own and close.
     *
     * @param settings what the client asks for
     * @return a new transport
     */
    HttpTransport create(TransportSettings settings);
}
