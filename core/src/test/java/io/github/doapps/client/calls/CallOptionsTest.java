package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.RateLimit;
import io.github.doapps.ServerErrorException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Views of a client with settings of their own, and what they share with it. */
final class CallOptionsTest {

    private final ScriptedTransport transport =
            ScriptedTransport.always(Answer.of(503).with("Retry-After", 20));
    private final ManualClock clock = new ManualClock();
    private final AppPlatformClient platform = Clients.builder(transport).clock(clock).build();

    private int attemptsOf(Runnable call) {
        int before = transport.sent().size();
        assertThatThrownBy(call::run).isInstanceOf(ServerErrorException.class);
        return transport.sent().size() - before;
    }

    @Test
    void aCallsOwnDeadlineHoldsForItAlone() {
        CallOptions hasty = CallOptions.defaults().withDeadline(Duration.ofSeconds(21));
        CallOptions patient = CallOptions.defaults().withDeadline(Duration.ofMinutes(5));
        assertThat(attemptsOf(() -> platform.apps(hasty).get("a-1"))).isEqualTo(2);
        assertThat(attemptsOf(() -> platform.apps().get("a-1"))).isEqualTo(3);
        assertThat(attemptsOf(() -> platform.apps(patient).get("a-1"))).isEqualTo(4);
        assertThat(attemptsOf(() -> platform.apps().get("a-1"))).isEqualTo(3);
    }

    @Test
    void aCallsOwnRetrySettingsHoldForItAlone() {
        CallOptions once = CallOptions.defaults().withRetry(RetrySettings.none());
        CallOptions twice =
                CallOptions.defaults().withRetry(RetrySettings.defaults().withMaxAttempts(2));
        assertThat(attemptsOf(() -> platform.apps(once).get("a-1"))).isEqualTo(1);
        assertThat(attemptsOf(() -> platform.apps(twice).get("a-1"))).isEqualTo(2);
        assertThat(attemptsOf(() -> platform.apps().get("a-1"))).isEqualTo(3);
    }

    @Test
    void aClientsOwnSettingsHoldWhereACallSetsNone() {
        AppPlatformClient hasty =
                Clients.builder(transport)
                        .deadline(Duration.ofSeconds(21))
                        .retry(RetrySettings.defaults().withMaxAttempts(9))
                        .build();
        CallOptions header = CallOptions.defaults().withHeader("X-Trace", "t-1");
        assertThat(attemptsOf(() -> hasty.apps(header).get("a-1"))).isEqualTo(2);
    }

    @Test
    void headersGoBehindTheClientsOwnInTheOrderTheyWereAdded() {
        ScriptedTransport good = ScriptedTransport.of(Answer.deployment("d-1"));
        CallOptions options =
                CallOptions.defaults()
                        .withHeader("X-Second", "2")
                        .withHeader("X-First", "1")
                        .withHeader("x-second", "two");
        Clients.client(good).apps(options).createDeployment("a-1");
        assertThat(good.onlySent().headers())
                .hasSize(8)
                .startsWith("Authorization: Bearer " + Clients.TOKEN)
                .endsWith(
                        "Content-Type: application/json",
                        "X-Second: 2",
                        "X-First: 1",
                        "x-second: two");
    }

    @Test
    void aViewChangesNothingOfItsClient() {
        ScriptedTransport good = ScriptedTransport.always(Answer.deployment("d-1"));
        AppPlatformClient client = Clients.client(good);
        var view = client.apps(CallOptions.defaults().withHeader("X-Trace", "t-1"));
        var plain = client.apps();
        view.createDeployment("a-1");
        plain.createDeployment("a-1");
        view.createDeployment("a-1");
        assertThat(good.sent())
                .extracting(request -> request.header("X-Trace").size())
                .containsExactly(1, 0, 1);
    }

    @Test
    void headersAreSentOnEveryAttempt() {
        ScriptedTransport flaky = ScriptedTransport.of(Answer.of(503), Answer.deployment("d-1"));
        Clients.client(flaky)
                .apps(CallOptions.defaults().withHeader("X-Trace", "t-1"))
                .getDeployment("a-1", "d-1");
        assertThat(flaky.sent())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.header("X-Trace")).containsExactly("t-1"));
    }

    @Test
    void theRateLimitIsTheClientsWhicheverViewWasUsed() {
        ScriptedTransport good =
                ScriptedTransport.of(Answer.deployment("d-1").limitedUntil(ManualClock.START));
        AppPlatformClient client = Clients.client(good);
        assertThat(client.rateLimit()).isEmpty();
        client.apps(CallOptions.defaults().withHeader("X-Trace", "t-1")).createDeployment("a-1");
        assertThat(client.rateLimit()).contains(RateLimit.of(5000, 0, ManualClock.START));
    }

    @Test
    void aViewOfAClosedClientIsClosed() {
        var view = platform.apps(CallOptions.defaults());
        platform.close();
        assertThatThrownBy(() -> view.get("a-1"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "get: this AppPlatformClient is closed. Nothing was sent. Build one client"
                                + " for as long as calls are made, and close it after the last"
                                + " [client-closed]");
        assertThat(transport.sent()).isEmpty();
    }
}
