package io.github.doapps.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpTransport;
import java.util.EnumSet;
import java.util.Set;

/**
 * What {@link WrongTransportsTest} breaks is right, so that what goes red there is what it broke.
 */
class SocketTransportTckTest extends HttpTransportTck {

    @Override
    protected HttpTransport create(TransportSetup setup) {
        return new SocketTransport(setup);
    }

    @Override
    protected Set<SetupOption> options() {
        return EnumSet.of(
                SetupOption.CONNECT_TIMEOUT, SetupOption.SSL_CONTEXT, SetupOption.KEEP_ALIVE);
    }

    @Override
    protected void afterCases(Tally tally) {
        assertThat(tally.ran()).isGreaterThan(5 * tally.skipped().size());
        assertThat(tally.skipped().values())
                .allMatch(
                        why ->
                                why.startsWith("the test cannot choose ")
                                        || why.startsWith("create() lends no client")
                                        || why.startsWith("there is no SLF4J"));
    }
}
