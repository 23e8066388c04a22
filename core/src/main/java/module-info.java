/** The client. It finds its transport and codec with ServiceLoader. */
module io.github.doapps.core {
    requires transitive io.github.doapps.api;
    requires java.net.http;

    exports io.github.doapps.client;

    uses io.github.doapps.spi.HttpTransportProvider;
    uses io.github.doapps.spi.JsonCodecProvider;
}
