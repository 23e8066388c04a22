package io.github.doapps.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.doapps.spi.HttpTransport;
import io.github.doapps.testkit.tck.HttpTransportTck;
import io.github.doapps.testkit.tck.Tally;
import io.github.doapps.testkit.tck.TransportSetup;

/** Every promise, over the HttpClient 5 of its own. */
class FeignTransportTckTest extends HttpTransportTck {

    @Override
    protected HttpTransport create(TransportSetup setup) {
        FeignTransportBuilder builder =
                FeignTransport.builder()
                        .connectTimeout(setup.connectTimeout())
                        .leaseTimeout(setup.leaseTimeout())
                        .maxConnections(setup.maxConnections())
                        .keepAlive(setup.keepAlive());
        setup.sslContext().ifPresent(builder::sslContext);
        setup.proxy().ifPresent(proxy -> builder.proxy(proxy.getHostString(), proxy.getPort()));
        return builder.build();
    }

    @Override
    protected void afterCases(Tally tally) {
        // Nothing is borrowed here; BorrowedClientTckTest runs that one.
        assertThat(tally.skipped())
                .containsExactly(
                        entry(
                                "close: leaves what was borrowed open",
                                "create() lends no client: it calls TransportSetup.lend where the"
                                        + " transport stands on a client of the user's"));
        // Two are about virtual threads.
        assertThat(tally.ran()).isEqualTo(Runtime.version().feature() < 21 ? 715 : 717);
    }
}
