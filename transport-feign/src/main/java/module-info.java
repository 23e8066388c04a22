/** Any Feign builder as the transport. */
module io.github.doapps.transport.feign {
    requires transitive feign.core;
    requires transitive io.github.doapps.api;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    // HttpClient 5's connections use jdk.net.Sockets, which an automatic module cannot ask for.
    requires jdk.net;

    exports io.github.doapps.transport.feign;

    provides io.github.doapps.spi.HttpTransportProvider with
            io.github.doapps.transport.feign.FeignTransportProvider;
}
