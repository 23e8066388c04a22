package io.github.doapps.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** With every logger of the library at its finest, as a root level of DEBUG has it. */
class QuietTest {

    private static final String CANARY = "canary-t0ken";

    private final List<String> lines = new ArrayList<>();
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

    @Test
    void neitherHeadersNorBytesAreLogged() throws Exception {
        Logger library = Logger.getLogger("org.apache.hc");
        Level before = library.getLevel();
        library.addHandler(keeping);
        library.setLevel(Level.ALL);
        try (RecordingServer server =
                        new RecordingServer(
                                exchange -> exchange.ok("the answer holds " + CANARY + " too"));
                HttpTransport transport = Transports.create()) {
            HttpHeaders headers =
                    HttpHeaders.builder().add("Authorization", "Bearer " + CANARY).build();
            byte[] body = ("{\"value\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_8);
            try (HttpResponse response =
                    transport.send(
                            new HttpRequest("POST", server.uri("/"), headers, body),
                            new SendControl())) {
                assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                        .contains(CANARY);
            }
        } finally {
            library.removeHandler(keeping);
            library.setLevel(before);
        }

        assertThat(lines).as("that the library logs at all").hasSizeGreaterThan(5);
        assertThat(lines).noneMatch(line -> line.contains(CANARY));
    }
}
