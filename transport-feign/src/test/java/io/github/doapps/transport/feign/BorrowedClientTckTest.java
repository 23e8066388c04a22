package io.github.doapps.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Feign;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.testkit.tck.HttpTransportTck;
import io.github.doapps.testkit.tck.SetupOption;
import io.github.doapps.testkit.tck.Tally;
import io.github.doapps.testkit.tck.TransportSetup;
import java.util.EnumSet;
import java.util.Set;

/** What is asked of every transport, over a client of the user's. */
class BorrowedClientTckTest extends HttpTransportTck {

    @Override
    protected HttpTransport create(TransportSetup setup) {
        Client theirs =
                new OneShotFeignClient(
                        new OneShotClient(
                                FeignTransport.NAME,
                                ClientSettings.defaults().withMaxConnections(64)));
        setup.lend(() -> {}, () -> FeignTransport.over(() -> Feign.builder().client(theirs)));
        return FeignTransport.over(() -> Feign.builder().client(theirs));
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
