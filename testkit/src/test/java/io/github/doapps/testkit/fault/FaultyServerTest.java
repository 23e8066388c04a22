package io.github.doapps.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FaultyServerTest {

    @Test
    void answersInTurnOnOneConnectionAndCounts() throws IOException {
        try (FaultyServer server = FaultyServer.start()) {
            server.enqueue(Exchange.of(Answer.json(200, "{}")));
            try (RawClient client = RawClient.to(server)) {
                client.send(RawClient.POST);

                assertThat(client.readUpTo("{}"))
                        .isEqualTo(
                                "HTTP/1.1 200 Scripted\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 2\r\n\r\n{}");
                assertThat(server.acted()).isEqualTo(1);
                assertThat(client.send(RawClient.GET).readUpTo("\r\n\r\n"))
                        .startsWith("HTTP/1.1 418 ");
                server.awaitOpenConnections(1);
            }
            assertThat(server.requests())
                    .extracting(ReceivedRequest::toString)
                    .containsExactly(
                            "POST /v2/apps on connection 1", "GET /v2/apps on connection 1");
            assertThat(server.requests().get(0).bodyText()).isEqualTo("12345678");
            assertThat(server.begun()).isEqualTo(2);
            assertThat(server.acted()).isEqualTo(1);
            assertThat(server.accepted()).isEqualTo(1);
            server.awaitOpenConnections(0);
        }
    }
}
