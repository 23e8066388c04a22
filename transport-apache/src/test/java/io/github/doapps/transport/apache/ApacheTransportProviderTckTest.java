package io.github.doapps.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testkit.tck.HttpTransportProviderTck;
import io.github.doapps.testkit.tck.Tally;

/** As a client finds and creates it that was told nothing. */
class ApacheTransportProviderTckTest extends HttpTransportProviderTck {

    @Override
    protected String providerName() {
        return ApacheTransport.NAME;
    }

    @Override
    protected void afterCases(Tally tally) {
        assertThat(tally.ran()).isGreaterThan(tally.skipped().size());
        assertThat(tally.skipped().values())
                .allMatch(
                        why ->
                                why.startsWith("the test cannot choose ")
                                        || why.startsWith("create() lends no client"));
    }
}
