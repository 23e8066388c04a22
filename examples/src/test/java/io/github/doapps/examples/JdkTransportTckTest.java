package io.github.doapps.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import io.github.doapps.testkit.tck.HttpTransportTck;
import io.github.doapps.testkit.tck.SetupOption;
import io.github.doapps.testkit.tck.Tally;
import io.github.doapps.testkit.tck.TransportSetup;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All that the JDK's client can promise, and by name what it is not asked for, with the reason. */
class JdkTransportTckTest extends HttpTransportTck {

    /** What is lacking, and below it the cases that need it. */
    private static final String SKIPPED =
            """
            TELLS_DELIVERY
              not sent: GET where nothing listens
              not sent: GET to a host that has no address
              not sent: GET to a host that does not accept in time
              not sent: POST where nothing listens
              not sent: POST to a host that has no address
              not sent: POST to a host that does not accept in time
              TLS: a handshake that meets FIN is not sent, and may pass
              TLS: a handshake that meets RST is not sent, and may pass
              TLS: a handshake that meets HANDSHAKE_FIN is not sent, and may pass
              TLS: a handshake that meets HANDSHAKE_RST is not sent, and may pass
              TLS: a handshake that meets PLAIN_TEXT is not sent
              TLS: a handshake that stalls ends with the connect timeout
              proxy: that opens no tunnel but answers 403 is not the server
              proxy: that opens no tunnel but answers 407 is not the server
              proxy: that opens no tunnel but answers 429 is not the server
              proxy: that opens no tunnel but answers 502 is not the server
              proxy: that opens no tunnel but answers 503 is not the server
              proxy: that breaks off AFTER_REQUEST by FIN sent nothing on
              proxy: that breaks off IN_HEAD by FIN sent nothing on
              proxy: that breaks off AFTER_REQUEST by RST sent nothing on
              proxy: that breaks off IN_HEAD by RST sent nothing on
              proxy: that does not listen is not sent, and may pass
              proxy: that reads nothing is bounded as connecting is
              proxy: that never answers is bounded as connecting is
              proxy: that answers by half is bounded as connecting is
              proxy: whose tunnel leads to silence is bounded as connecting is
              the control: does not think it sent while a connection is made
              stray bytes: 2 behind an answer: the next goes elsewhere or nowhere
              stray bytes: 44 behind an answer: the next goes elsewhere or nowhere
              stray bytes: 7 behind a 204: the next goes elsewhere or nowhere
              stray bytes: a 408 and the end on an idle connection: the next goes elsewhere or nowhere
              stray bytes: a 408 on an idle connection: the next goes elsewhere or nowhere
              stray bytes: a second answer on an idle connection: the next goes elsewhere or nowhere
              stray bytes: an empty line on an idle connection: the next goes elsewhere or nowhere
              through TLS: a 408 and the end on an idle connection: the next goes elsewhere or nowhere
              through TLS: a 408 on an idle connection: the next goes elsewhere or nowhere
              through TLS: a second answer on an idle connection: the next goes elsewhere or nowhere
              through TLS: an empty line on an idle connection: the next goes elsewhere or nowhere
            FREES_ALL
              through TLS: close ends a call in the handshake
              through a tunnel: close ends a call that waits for it
              abort: at random moments of a new connection, of which no socket is left
              abort: at random moments of a TLS handshake, of which no socket is left
              close: frees connections and threads
              close: ends a call in flight
              close: ends a call that connects
              close: ends a call that writes
              close: ends the reading of a body
            KEEPS_INTERRUPTS
              threads: that are interrupted before stay so
              threads: that are interrupted in flight stay so
              threads: that are interrupted in flight stay so when the call breaks off
              threads: that are interrupted in flight stay so when the call is aborted
            LEASE_TIMEOUT, MAX_CONNECTIONS, TELLS_DELIVERY
              not sent: GET while no connection comes free in time
              not sent: POST while no connection comes free in time
            MAX_CONNECTIONS
              threads: 64 at once have 64 calls in flight
              threads: 64 share few connections
            KEEP_ALIVE
              connections: that lay idle for longer than they may are replaced
            LEASE_TIMEOUT, MAX_CONNECTIONS
              abort: while it waits for a connection
            LEASE_TIMEOUT, MAX_CONNECTIONS, FREES_ALL, TELLS_DELIVERY
              close: ends a call that waits for a connection
            SLF4J is bound to org.slf4j.helpers.NOPLoggerFactory
              the log: is heard where it goes through SLF4J, at every level
            create() lends no client
              close: leaves what was borrowed open
            """;

    /** The SPI asks for no more of who writes a transport. */
    @Test
    void aTransportOfOnesOwnTakesAtMost120Lines() throws IOException {
        Path source =
                Path.of(
                        System.getProperty("doapps.root"),
                        "examples/src/main/java/io/github/doapps/examples/JdkTransport.java");

        assertThat(Files.readAllLines(source)).hasSizeBetween(60, 120);
    }

    @Test
    void aClosedOneSaysWhoClosedIt() {
        HttpTransport transport = new JdkTransport(HttpClient.newBuilder());
        transport.close();

        assertThatThrownBy(
                        () ->
                                transport.send(
                                        new HttpRequest(
                                                "GET",
                                                URI.create("http://127.0.0.1:9/"),
                                                HttpHeaders.empty(),
                                                null),
                                        new SendControl()))
                .isInstanceOf(TransportException.class)
                .hasMessage(
                        "the transport jdk is closed: who made it closed it, and must keep it open"
                                + " for as long as a client uses it");
    }

    @Override
    protected HttpTransport create(TransportSetup setup) {
        HttpClient.Builder settings =
                HttpClient.newBuilder().connectTimeout(setup.connectTimeout());
        setup.sslContext().ifPresent(settings::sslContext);
        setup.proxy().ifPresent(proxy -> settings.proxy(ProxySelector.of(proxy)));
        return new JdkTransport(settings);
    }

    @Override
    protected Set<SetupOption> options() {
        return EnumSet.of(SetupOption.CONNECT_TIMEOUT, SetupOption.SSL_CONTEXT, SetupOption.PROXY);
    }

    @Override
    protected void afterCases(Tally tally) {
        boolean virtual = Runtime.version().feature() >= 21;
        Map<String, String> expected = new TreeMap<>(skipped());
        assertThat(expected).hasSize(60);
        if (virtual) {
            expected.put("threads: 64 virtual ones do not hold their carriers", "MAX_CONNECTIONS");
        }
        Map<String, String> actual = new TreeMap<>(tally.skipped());
        actual.replaceAll((name, why) -> shortened(why));

        assertThat(actual).isEqualTo(expected);
        assertThat(tally.ran()).isEqualTo(virtual ? 657 : 656);
    }

    private static Map<String, String> skipped() {
        Map<String, String> reasons = new HashMap<>();
        String reason = "";
        for (String line : SKIPPED.lines().toList()) {
            if (line.startsWith("  ")) {
                reasons.put(line.strip(), reason);
            } else {
                reason = line;
            }
        }
        return reasons;
    }

    /** What is lacking by its name, and without the advice. */
    private static String shortened(String why) {
        return why.replaceAll("the (transport does not promise|test cannot choose) ", "")
                .replaceAll("(: it calls|, where a trace) .*", "");
    }
}
