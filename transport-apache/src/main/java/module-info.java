/** Apache HttpClient 5 as the transport. */
module io.github.doapps.transport.apache {
    requires transitive io.github.doapps.api;
    requires transitive org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    // HttpClient 5's connections use jdk.net.Sockets, which an automatic module cannot ask for.
    requires jdk.net;

    exports io.github.doapps.transport.apache;

    provides io.github.doapps.spi.HttpTransportProvider with
            io.github.doapps.transport.apache.ApacheTransportProvider;
}
