package io.github.doapps.transport.apache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loggers of a client of the user's that docs/transports.md warns of, and no others. */
class TalkativeLoggersTest {

    private static final String HEADERS = "org.apache.hc.client5.http.headers";
    private static final String WIRE = "org.apache.hc.client5.http.wire";
    private static final String PARSER =
            "org.apache.hc.client5.http.impl.io.LenientHttpResponseParser";

    private static final String TOKEN = "canary-t0ken";
    private static final String USER = "user";
    private static final String PASSWORD = "canary-pa55";

    private final Logger library = Logger.getLogger("org.apache.hc");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler keeping =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    lines.add(line.getLoggerName() + " " + line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    /** Held here, as java.util.logging forgets the level of a logger that nobody holds. */
    private final List<Logger> warnedOf = warnedOf().stream().map(Logger::getLogger).toList();

    @BeforeEach
    void allButThoseAtTheirFinest() {
        library.addHandler(keeping);
        library.setLevel(Level.ALL);
        warnedOf.forEach(logger -> logger.setLevel(Level.INFO));
    }

    @AfterEach
    void giveBack() {
        warnedOf.forEach(logger -> logger.setLevel(null));
        library.setLevel(null);
        library.removeHandler(keeping);
    }

    private static Set<String> warnedOf() {
        Path page =
                Path.of(System.getProperty("doapps.root", ".."))
                        .resolve("docs")
                        .resolve("transports.md");
        try {
            return Pattern.compile("`(org\\.apache\\.hc\\.[\\w.]+)`")
                    .matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .collect(LinkedHashSet::new, Set::add, Set::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageNamesThree() {
        assertThat(warnedOf).extracting(Logger::getName).containsExactly(HEADERS, WIRE, PARSER);
    }

    @Test
    void atInfoTheyKeepTheTokenOutHoweverFinelyAllElseIsLogged() throws Exception {
        sendAll();

        assertThat(lines).as("that the library logs at all").hasSizeGreaterThan(20);
        assertThat(lines).noneMatch(TalkativeLoggersTest::tells);
    }

    @Test
    void headersTellsTheTokenAndTheProxysCredentialsAtDebug() throws Exception {
        whileAtDebug(HEADERS);

        assertThat(toldBy(HEADERS))
                .anyMatch(line -> line.contains(TOKEN))
                .anyMatch(line -> line.contains(credentials()));
    }

    @Test
    void wireTellsTheTokenAndTheProxysCredentialsAtDebug() throws Exception {
        whileAtDebug(WIRE);

        assertThat(toldBy(WIRE))
                .anyMatch(line -> line.contains(TOKEN))
                .anyMatch(line -> line.contains(credentials()));
    }

    @Test
    void theParserQuotesAtDebugWhatItCannotRead() throws Exception {
        whileAtDebug(PARSER);

        assertThat(toldBy(PARSER)).anyMatch(line -> line.contains(TOKEN));
    }

    /** Debug is what java.util.logging calls fine. */
    private void whileAtDebug(String name) throws IOException {
        Logger.getLogger(name).setLevel(Level.FINE);
        sendAll();
        assertThat(lines.stream().filter(TalkativeLoggersTest::tells))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(name + " "));
    }

    private List<String> toldBy(String name) {
        return lines.stream().filter(line -> line.startsWith(name + " ")).toList();
    }

    private static boolean tells(String line) {
        return line.contains(TOKEN) || line.contains(credentials()) || line.contains(PASSWORD);
    }

    private static String credentials() {
        return Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
    }

    /** A call through a proxy that asks for credentials, and one whose answer is no HTTP. */
    private void sendAll() throws IOException {
        try (RecordingServer proxy =
                new RecordingServer(
                        exchange -> {
                            if (exchange.request().headers("Proxy-Authorization").isEmpty()) {
                                exchange.head(
                                        "HTTP/1.1 407 Proxy Authentication Required",
                                        "Proxy-Authenticate: Basic realm=\"r\"",
                                        "Content-Length: 0");
                            } else {
                                exchange.ok("yes");
                            }
                        })) {
            HttpHost host = new HttpHost("127.0.0.1", proxy.port());
            BasicCredentialsProvider known = new BasicCredentialsProvider();
            known.setCredentials(
                    new AuthScope(host),
                    new UsernamePasswordCredentials(USER, PASSWORD.toCharArray()));
            try (CloseableHttpClient theirs =
                            HttpClients.custom()
                                    .setProxy(host)
                                    .setDefaultCredentialsProvider(known)
                                    .build();
                    HttpTransport transport = ApacheTransport.over(theirs);
                    HttpResponse response =
                            transport.send(
                                    request(proxy, "http://api.invalid/"), new SendControl())) {
                assertThat(response.statusCode()).isEqualTo(200);
            }
        }
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> {
                                    exchange.respond("what is " + TOKEN + "\r\n\r\n");
                                    exchange.fin();
                                });
                CloseableHttpClient theirs = HttpClients.createDefault();
                HttpTransport transport = ApacheTransport.over(theirs)) {
            assertThat(Calls.failure(transport, request(server, "/"))).isNotNull();
        }
    }

    private static HttpRequest request(RecordingServer server, String target) {
        return new HttpRequest(
                "GET",
                server.uri("/").resolve(target),
                HttpHeaders.builder().add("Authorization", "Bearer " + TOKEN).build(),
                null);
    }
}
