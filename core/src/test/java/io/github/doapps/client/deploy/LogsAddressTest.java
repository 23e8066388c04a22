package io.github.doapps.client.deploy;

import static io.github.doapps.client.deploy.KeptLogs.ASK;
import static io.github.doapps.client.deploy.KeptLogs.BUILD;
import static io.github.doapps.client.deploy.KeptLogs.KEY;
import static io.github.doapps.client.deploy.KeptLogs.STORE;
import static io.github.doapps.client.deploy.KeptLogs.failure;
import static io.github.doapps.client.deploy.KeptLogs.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The addresses of a log's text: which are fetched, and that none is shown. */
@Timeout(60)
final class LogsAddressTest {

    @RegisterExtension private final KeptLogs logs = new KeptLogs();
    private final ScriptedApp app = logs.app;
    private final ScriptedTransport transport = logs.transport;

    @ParameterizedTest
    @EnumSource(Road.class)
    void anExpiredAddressIsSaidSo(Road road) {
        logs.keep("1");
        app.on(
                "GET /kept1",
                Answer.of(403)
                        .with("Content-Type", "application/xml")
                        .body(
                                "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Request"
                                        + " has expired</Message><SignatureProvided>"
                                        + KEY
                                        + "</SignatureProvided></Error>"));
        AppPlatformException refused = failure(() -> logs.read(road, BUILD));
        assertThat(refused.code()).isEqualTo(ErrorCode.LOG_REFUSED);
        assertThat(refused)
                .hasMessage(
                        "logs failed: 403 with a body that is not App Platform's: \"AccessDenied Request"
                                + " has expired <redacted>\" (GET historic_urls[0] of 1, at"
                                + " logs.example.com, attempt 1). Nothing was done on the server. A log's"
                                + " address is good for a short time: ask for the log again."
                                + " [log-refused]");
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aRedirectIsNotFollowed(Road road) {
        logs.keep("1");
        app.on(
                "GET /kept1",
                Answer.of(302).with("Location", "https://other.example.com/?X-Signature=" + KEY));
        assertThat(failure(() -> logs.read(road, BUILD)))
                .hasMessageStartingWith(
                        "logs failed: 302, a redirect to other.example.com, which is not followed (GET")
                .hasMessageEndingWith("[log-refused]");
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void onlyWebAddressesAreFetched(Road road) {
        for (String address :
                List.of("file:///etc/passwd?" + KEY, "ftp://x/" + KEY, "no uri " + KEY, "")) {
            app.on(ASK, Answer.json("{\"historic_urls\":[\"" + address + "\"]}"));
            assertThat(failure(() -> logs.read(road, BUILD)))
                    .hasMessageStartingWith("logs failed: the address that the server gives ")
                    .hasMessageEndingWith("Nothing was fetched from it. [malformed-response]");
        }
        app.on(ASK, Answer.json("{\"historic_urls\":7}"));
        assertThat(failure(() -> logs.read(road, BUILD)))
                .hasMessageStartingWith(
                        "logs failed: the address that the server gives cannot be read");
        assertThat(transport.sent()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void nothingOfAnAddressIsShown(Road road) {
        String address = STORE + "1?X-Signature=" + KEY + "&X-Expires=900";
        IOException quoting = new IOException("GET " + address + " failed", new IOException(KEY));
        List<Step> steps =
                List.of(
                        Steps.sendingAndThrowing(
                                TransportException.unknown(quoting.getMessage(), quoting)),
                        Steps.throwing(new IllegalStateException(quoting)),
                        text("one").thenThrows(quoting),
                        text("one").thenThrows(new IllegalStateException(KEY, quoting)),
                        Answer.of(500).body("signed by " + KEY),
                        Answer.failure(400, KEY, address),
                        Answer.of(302).with("Location", "https://" + KEY + ".example.com/"),
                        Answer.of(503).with("x-request-id", KEY).with("cf-ray", address));
        try (LogCapture log = LogCapture.start()) {
            for (Step step : steps) {
                logs.keep("1");
                app.on("GET /kept1", step);
                AppPlatformException failed = failure(() -> logs.read(road, BUILD));
                StringWriter trace = new StringWriter();
                failed.printStackTrace(new PrintWriter(trace, true));
                assertThat(trace.toString() + failed.report())
                        .contains("logs failed: ")
                        .doesNotContainIgnoringCase("KNRY")
                        .doesNotContain(Clients.TOKEN);
            }
            assertThat(log.everything()).doesNotContain("KNRY").doesNotContain(Clients.TOKEN);
        }
    }
}
