package io.github.doapps.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.testkit.tck.HttpTransportTck;
import io.github.doapps.testkit.tck.SetupOption;
import io.github.doapps.testkit.tck.Tally;
import io.github.doapps.testkit.tck.TransportSetup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What is asked of every transport, over a client of the user's that is built as it should be. */
class BorrowedClientTckTest extends HttpTransportTck {

    /** A client of the user's quotes what it got there at debug, as docs/transports.md says. */
    private static final List<Logger> TALKATIVE =
            List.of(
                    Logger.getLogger("org.apache.hc.client5.http.headers"),
                    Logger.getLogger("org.apache.hc.client5.http.wire"),
                    Logger.getLogger(
                            "org.apache.hc.client5.http.impl.io.LenientHttpResponseParser"));

    @BeforeAll
    static void keepLoggersAtInfo() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.INFO));
    }

    @AfterAll
    static void giveLoggersBack() {
        TALKATIVE.forEach(logger -> logger.setLevel(null));
    }

    @Override
    protected HttpTransport create(TransportSetup setup) {
        CloseableHttpClient theirs =
                HttpClients.custom()
                        .disableAutomaticRetries()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setMaxConnPerRoute(64)
                                        .setMaxConnTotal(64)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setValidateAfterInactivity(
                                                                TimeValue.ZERO_MILLISECONDS)
                                                        .build())
                                        .build())
                        .build();
        setup.lend(theirs, () -> ApacheTransport.over(theirs));
        return ApacheTransport.over(theirs);
    }

    @Override
    protected Set<SetupOption> options() {
        return EnumSet.noneOf(SetupOption.class);
    }

    @Override
    protected void afterCases(Tally tally) {
        // A capability that is not promised, or an option that is not chosen: nothing else.
        assertThat(tally.skipped())
                .doesNotContainKey("close: leaves what was borrowed open")
                .allSatisfy(
                        (name, why) ->
                                assertThat(why)
                                        .matches(
                                                "((, )?the (transport does not promise|test cannot"
                                                        + " choose) [A-Z_]+)+"));
        // One is about virtual threads.
        assertThat(tally.ran()).isEqualTo(Runtime.version().feature() < 21 ? 291 : 292);
    }
}
