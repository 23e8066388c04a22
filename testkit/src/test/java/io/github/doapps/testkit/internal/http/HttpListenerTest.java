package io.github.doapps.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/1.1, byte by byte. */
class HttpListenerTest {

    private final List<ServerRequest> seen = new CopyOnWriteArrayList<>();
    private HttpListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpListener.bind(0);
        listener.serve(
                request -> {
                    seen.add(request);
                    return Optional.of(
                            new ServerReply(
                                    200,
                                    HttpHeaders.builder().add("n", "" + seen.size()).build(),
                                    Bytes.utf8("hello")));
                });
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void an_answer_is_exactly_this() throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .isEqualTo(
                        "HTTP/1.1 200 OK\r\nn: 1\r\nContent-Length: 5\r\nConnection: close\r\n\r\n"
                                + "hello");
    }

    @Test
    void a_connection_is_kept_and_requests_sent_ahead_are_answered_in_turn() throws IOException {
        String all =
                send(
                        crlf(
                                """
                                GET /1 HTTP/1.1

                                POST /2 HTTP/1.1
                                Content-Length: 2

                                ab
                                GET /3 HTTP/1.1
                                connection: Close

                                GET /4 HTTP/1.1

                                """));

        assertThat(all).contains("n: 1", "n: 2", "n: 3").doesNotContain("n: 4");
        assertThat(all.split("hello", -1)).hasSize(4);
        assertThat(seen).extracting(ServerRequest::rawPath).containsExactly("/1", "/2", "/3");
        assertThat(seen.get(1).body().text()).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.0,                             true",
        "GET / HTTP/1.0|Connection: keep-alive,      false",
        "GET / HTTP/1.1,                             false",
        "GET / HTTP/1.1|Connection: upgrade| close,  true"
    })
    void a_connection_is_kept_as_the_client_means_it(String head, boolean closes)
            throws IOException {
        String request = head.replace("upgrade|", "upgrade,").replace("|", "\r\n") + "\r\n\r\n";
        String last = "GET /last HTTP/1.1\r\nConnection: close\r\n\r\n";

        assertThat(send(request + last).contains("n: 2")).isEqualTo(!closes);
    }

    @Test
    void a_body_may_come_in_chunks_with_extensions_and_trailers() throws IOException {
        send(
                crlf(
                        """
                        POST / HTTP/1.1
                        Transfer-Encoding: Chunked
                        Connection: close

                        3;x=y
                        abc
                        A
                        0123456789
                        0
                        Trailer: t

                        """));

        assertThat(seen.get(0).body().text()).isEqualTo("abc0123456789");
        assertThat(seen.get(0).headers().names()).doesNotContain("Trailer");
    }

    @Test
    void a_client_that_asks_first_is_told_to_go_on() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    crlf(
                            """
                            POST / HTTP/1.1
                            Expect: 100-continue
                            Content-Length: 1
                            Connection: close

                            """));
            byte[] interim = socket.getInputStream().readNBytes(25);
            assertThat(new String(interim, StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            write(socket, "x");
            assertThat(text(socket.getInputStream())).startsWith("HTTP/1.1 200 OK\r\n");
        }
        assertThat(seen.get(0).body().text()).isEqualTo("x");
    }

    @Test
    void a_head_request_is_answered_without_a_body() throws IOException {
        assertThat(send("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .endsWith("Content-Length: 5\r\nConnection: close\r\n\r\n");
    }

    @Test
    void an_absolute_address_counts_by_its_path() throws IOException {
        send("GET HTTP://x:80/a?b=c HTTP/1.1\r\nConnection: close\r\n\r\n");
        send("GET http://x HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(seen).extracting(ServerRequest::rawPath).containsExactly("/a", "/");
        assertThat(seen.get(0).rawQuery()).contains("b=c");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /,                                                      400",
        "GET  / HTTP/1.1,                                            400",
        "GET /a b HTTP/1.1,                                          400",
        "GET a HTTP/1.1,                                             400",
        "GET * HTTP/1.1,                                             400",
        "PRI * HTTP/2.0,                                             505",
        "GET / HTTP/1.1|no colon,                                    400",
        "GET / HTTP/1.1|a : b,                                       400",
        "GET / HTTP/1.1|: b,                                         400",
        "GET / HTTP/1.1|a: b| folded,                                400",
        "POST / HTTP/1.1|Content-Length: x,                          400",
        "POST / HTTP/1.1|Content-Length: -1,                         400",
        "POST / HTTP/1.1|Content-Length: 1|Content-Length: 2,        400",
        "POST / HTTP/1.1|Content-Length: 1|Transfer-Encoding: chunked, 400",
        "POST / HTTP/1.1|Transfer-Encoding: gzip,                    501",
        "POST / HTTP/1.1|Transfer-Encoding: chunked||zz,             400",
        "POST / HTTP/1.1|Transfer-Encoding: chunked||1|ab,           400"
    })
    void what_is_no_request_is_refused_and_the_connection_closed(String lines, int status)
            throws IOException {
        String reply = send(lines.replace("|", "\r\n") + "\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 " + status + " ").contains("Connection: close");
        assertThat(seen).isEmpty();
    }

    /** Fifty times, as a connection closed too early is reset now and then. */
    @RepeatedTest(50)
    void a_head_without_end_is_refused_and_the_client_may_still_finish_sending()
            throws IOException {
        String part = "b".repeat(70_000);
        try (Socket socket = connect()) {
            write(socket, "GET / HTTP/1.1\r\na: " + part);
            int first = socket.getInputStream().read();
            write(socket, part);
            write(socket, part);

            assertThat((char) first + text(socket.getInputStream())).startsWith("HTTP/1.1 431 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "GET",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\na: b",
                "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"
            })
    void a_client_that_goes_in_the_middle_gets_nothing_and_harms_nobody(String part)
            throws IOException {
        try (Socket socket = connect()) {
            write(socket, part);
            socket.shutdownOutput();
            assertThat(text(socket.getInputStream())).isEmpty();
        }
        assertThat(seen).isEmpty();
        assertThat(send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("200 OK");
    }

    @Test
    void close_ends_idle_connections_and_requests_half_sent() throws IOException {
        try (Socket idle = connect();
                Socket half = connect()) {
            write(idle, "GET / HTTP/1.1\r\n\r\n");
            assertThat(idle.getInputStream().readNBytes(9)).hasSize(9);
            write(half, "GET / HT");

            listener.close();

            assertThat(text(idle.getInputStream())).endsWith("hello");
            assertThat(isOver(half)).isTrue();
        }
    }

    @Test
    void a_connection_made_before_serving_waits_for_it() throws Exception {
        try (HttpListener late = HttpListener.bind(0);
                Socket early = new Socket(loopback(), late.port())) {
            early.setSoTimeout(30_000);
            write(early, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
            CountDownLatch served = new CountDownLatch(1);
            late.serve(
                    request -> {
                        served.countDown();
                        return Optional.empty();
                    });

            assertThat(served.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(early.getInputStream().read()).isEqualTo(-1);
        }
    }

    private String send(String bytes) throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes);
            return text(socket.getInputStream());
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(loopback(), listener.port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Ended or reset: what was sent and not yet read makes the difference. */
    private static boolean isOver(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static String crlf(String lines) {
        return lines.replace("\n", "\r\n");
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
