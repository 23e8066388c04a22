package io.github.doapps.transport.apache;

import static io.github.doapps.transport.apache.Calls.failure;
import static io.github.doapps.transport.apache.Calls.get;
import static io.github.doapps.transport.apache.Calls.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.apache.Calls.Background;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** What a failure says, where the library's own words would lead astray. */
class FailureTextsTest {

    @Test
    void aNameThatIsNotResolvedIsSaidToBeThat() {
        UnknownHostException unknown = new UnknownHostException("api.nowhere.invalid");

        TransportException failure = Failures.of(unknown, Delivery.NOT_SENT, false);

        assertThat(failure)
                .hasMessage("the host name could not be resolved: api.nowhere.invalid")
                .hasCause(unknown);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isFalse();
    }

    @Test
    void aPeerWithoutTlsIsSaidToBeThat() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport = Transports.create()) {
            Background<Integer> answering =
                    new Background<>(
                            () -> {
                                try (Socket socket = plain.accept()) {
                                    socket.getOutputStream()
                                            .write("HTTP/1.1 400 No\r\n\r\n".getBytes(US_ASCII));
                                    return socket.getInputStream().readAllBytes().length;
                                }
                            });
            URI uri = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");

            TransportException failure = failure(transport, post(uri, "x"));

            assertThat(failure)
                    .hasMessage(
                            "the other side does not speak TLS: look at the scheme and the port");
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(failure.isPermanent()).isTrue();
            assertThat(answering.await()).isPositive();
        }
    }

    @Test
    void aClosedTransportIsNamedWithWhatItsOwnerMustDo() {
        HttpTransport transport = Transports.create();
        transport.close();

        TransportException failure = failure(transport, get(URI.create("http://api.invalid/")));

        assertThat(failure)
                .hasMessage(
                        "the transport "
                                + Transports.NAME
                                + " is closed: who made it closed it, and must keep it open for as"
                                + " long as a client uses it");
        assertThat(failure.isPermanent()).isTrue();
    }
}
