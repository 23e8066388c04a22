package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers are, byte for byte. */
class AnswersOnTheWireTest {

    private FaultyServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = FaultyServer.start();
        client = RawClient.to(server);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    static Stream<Arguments> wholeAnswers() {
        String ok = "HTTP/1.1 200 Scripted\r\n";
        String empty = "Content-Length: 0\r\n\r\n";
        return Stream.of(
                Arguments.of(Answer.status(200), ok + "Content-Length: 0\r\n\r\n"),
                Arguments.of(Answer.status(204), "HTTP/1.1 204 Scripted\r\n\r\n"),
                Arguments.of(
                        Answer.status(204).body("{}"),
                        "HTTP/1.1 204 Scripted\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(
                        Answer.status(304).body("{}"),
                        "HTTP/1.1 304 Scripted\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(
                        Answer.status(304).header("ETag", "\"a\""),
                        "HTTP/1.1 304 Scripted\r\nETag: \"a\"\r\n\r\n"),
                Arguments.of(
                        Answer.status(200).header("a", "1").header("A", "2"),
                        ok + "a: 1\r\nA: 2\r\nContent-Length: 0\r\n\r\n"),
                Arguments.of(
                        Answer.status(200).body("äb").chunked(2),
                        ok
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + "2\r\n\u00c3\u00a4\r\n1\r\nb\r\n0\r\n\r\n"),
                Arguments.of(
                        Answer.status(200).precededBy(100),
                        "HTTP/1.1 100 Interim\r\n\r\n" + ok + "Content-Length: 0\r\n\r\n"),
                Arguments.of(
                        Answer.status(200).precededBy(103, "Link: </a>").precededBy(101),
                        "HTTP/1.1 103 Interim\r\nLink: </a>\r\n\r\nHTTP/1.1 101 Interim\r\n\r\n"
                                + ok
                                + "Content-Length: 0\r\n\r\n"),
                Arguments.of(Answer.status(101), "HTTP/1.1 101 Scripted\r\n\r\n"),
                Arguments.of(
                        Answer.redirect(302, URI.create("http://elsewhere.example/a")),
                        "HTTP/1.1 302 Scripted\r\nLocation: http://elsewhere.example/a\r\n"
                                + empty),
                Arguments.of(
                        Answer.status(200).header("Set-Cookie", "a=1; Path=/"),
                        ok + "Set-Cookie: a=1; Path=/\r\nContent-Length: 0\r\n\r\n"),
                Arguments.of(
                        Answer.proxyAuthenticationRequired("gate"),
                        "HTTP/1.1 407 Scripted\r\nProxy-Authenticate: Basic realm=\"gate\"\r\n"
                                + empty),
                Arguments.of(
                        Answer.status(200).body("{}").saysLength(9),
                        ok + "Content-Length: 9\r\n\r\n{}"),
                Arguments.of(Answer.raw("\u0000garbage\u00ff"), "\u0000garbage\u00ff"));
    }

    @ParameterizedTest
    @MethodSource("wholeAnswers")
    void areAsTheyAreWrittenAndKeepTheConnection(Answer answer, String bytes) throws IOException {
        assertThat(ask(answer).read(bytes.length())).isEqualTo(bytes);
        assertThat(ask(Answer.status(200)).head()).startsWith("HTTP/1.1 200");
        assertThat(server.accepted()).isEqualTo(1);
    }

    @Test
    void endWithTheConnectionWhereTheySayNoLength() throws IOException {
        Answer answer = Answer.json(200, "{}").http10WithoutLength();

        assertThat(ask(answer).head())
                .isEqualTo("HTTP/1.0 200 Scripted\r\nContent-Type: application/json\r\n\r\n");
        assertThat(client.read(2)).isEqualTo("{}");
        client.assertEnds(Ending.FIN);
    }

    @Test
    void endTheConnectionWhereTheySaySo() throws IOException {
        assertThat(ask(Answer.status(200).connectionClose()).head())
                .contains("\r\nConnection: close\r\n");
        client.assertEnds(Ending.FIN);
    }

    @Test
    void rawBytesEndTheConnectionAsWell() throws IOException {
        assertThat(ask(Answer.raw("HTTP/1.1 20").connectionClose()).read(11))
                .isEqualTo("HTTP/1.1 20");
        client.assertEnds(Ending.FIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"})
    void endTheConnectionWhereTheClientAsksForIt(String request) throws IOException {
        server.enqueue(Exchange.of(Answer.status(200)));

        client.send(request).head();
        client.assertEnds(Ending.FIN);
    }

    @Test
    void areInGzip() throws IOException {
        String head = ask(Answer.json(200, "{\"a\":1}").gzipped()).head();

        assertThat(head).contains("Content-Encoding: gzip\r\n");
        assertThat(new String(unpacked(head), UTF_8)).isEqualTo("{\"a\":1}");
    }

    @Test
    void areInWrongGzip() throws IOException {
        String damaged = ask(Answer.json(200, "{\"a\":1}").gzippedWrongly()).head();
        assertThatThrownBy(() -> unpacked(damaged)).isInstanceOf(ZipException.class);

        String claimed = ask(Answer.json(200, "{\"a\":1}").claimingGzip()).head();
        assertThat(claimed).contains("Content-Encoding: gzip\r\n");
        assertThat(client.read(7)).isEqualTo("{\"a\":1}");
    }

    @Test
    void areBombs() throws IOException {
        long size = 20_000_000;
        String head = ask(Answer.gzipBomb(200, size)).head();

        assertThat(length(head)).isLessThan(40_000);
        assertThat(unpacked(head)).hasSize((int) size).containsOnly(' ');
    }

    @Test
    void haveAsMuchHeadAsWanted() throws IOException {
        String head = ask(Answer.json(200, "{}").paddedHead(64 * 1024)).head();

        assertThat(head.length()).isBetween(65_536, 67_000);
        assertThat(client.read(2)).isEqualTo("{}");
    }

    @Test
    void neverEnd() throws IOException {
        assertThat(ask(Answer.json(200, "{}").endless()).head()).doesNotContain("Length");
        assertThat(client.read(500_000)).startsWith("{}  ").endsWith("  ");
    }

    @Test
    void neverEndInChunks() throws IOException {
        assertThat(ask(Answer.json(200, "{}").chunked(2).endless()).head()).contains("chunked");
        assertThat(client.read(7 + 13 * 10_000))
                .isEqualTo("2\r\n{}\r\n" + "8\r\n        \r\n".repeat(10_000));
    }

    @Test
    void neverEndTheirHeads() throws IOException {
        assertThat(ask(Answer.status(200).endlessHead()).read(500_000))
                .doesNotContain("\r\n\r\n")
                .contains("\r\nX-Endless: yes\r\n");
    }

    @Test
    void neverEndThoughTheySayALength() throws IOException {
        assertThat(ask(Answer.json(200, "{}").saysLength(4).endless()).head())
                .contains("Content-Length: 4\r\n");
        assertThat(client.read(100_000)).startsWith("{}  ");
    }

    @Test
    void rawBytesAreNotChanged() {
        Answer raw = Answer.raw("x".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> raw.header("a", "b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(raw::gzipped).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Answer.status(200).chunked(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showNoContent() {
        assertThat(Exchange.of(Answer.json(200, "secret").header("a", "secret")))
                .hasToString("200");
        assertThat(Exchange.of(Answer.raw("secret")).breakingOff(Point.IN_BODY, Ending.FIN))
                .hasToString("6 raw bytes, FIN at IN_BODY");
        assertThat(Exchange.silence().actingOnIt(false).breakingOffAfter(0, Ending.RST))
                .hasToString("0 raw bytes, RST after 0 bytes, not acted on");
    }

    private RawClient ask(Answer answer) throws IOException {
        server.enqueue(Exchange.of(answer));
        return client.send(RawClient.GET);
    }

    private static int length(String head) {
        return Integer.parseInt(head.replaceFirst("(?s).*Content-Length: (\\d+)\r\n.*", "$1"));
    }

    private byte[] unpacked(String head) throws IOException {
        byte[] packed = client.bytes(length(head));
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
