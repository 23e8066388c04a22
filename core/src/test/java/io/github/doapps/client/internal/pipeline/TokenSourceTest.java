package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ProviderException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.TokenSource;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When the token source is asked, and what becomes of what it says. */
final class TokenSourceTest {

    private static final Step UNAUTHORIZED = Answer.failure(401, "unauthorized", "no");
    private static final Step GOOD = Answer.deployment("d-1");

    private final AtomicInteger asked = new AtomicInteger();

    /** Gives these in turn, and the last one from then on. */
    private TokenSource tokens(String... tokens) {
        return () -> tokens[Math.min(asked.getAndIncrement(), tokens.length - 1)];
    }

    private static List<String> tokensIn(ScriptedTransport transport) {
        return transport.sent().stream()
                .map((SentRequest request) -> String.join("", request.header("Authorization")))
                .toList();
    }

    private static Calls calls(ScriptedTransport transport, TokenSource tokens) {
        Calls calls = new Calls(transport);
        calls.tokens = tokens;
        return calls;
    }

    @Test
    void everyAttemptAsksForTheTokenAnew() {
        ScriptedTransport transport =
                ScriptedTransport.of(Steps.lost(), Answer.of(503), Steps.notSent(), GOOD);
        calls(transport, tokens("t-1", "t-2", "t-3", "t-4")).make(Effect.READ);
        assertThat(tokensIn(transport))
                .containsExactly("Bearer t-1", "Bearer t-2", "Bearer t-3", "Bearer t-4");
        assertThat(asked).hasValue(4);
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void a401WithANewTokenGoesAgainAtOnce(Effect effect) {
        ScriptedTransport transport = ScriptedTransport.of(UNAUTHORIZED, GOOD);
        Calls calls = calls(transport, tokens("old", "new"));
        calls.retry = RetrySettings.none();
        calls.make(effect);
        assertThat(tokensIn(transport)).containsExactly("Bearer old", "Bearer new");
        assertThat(asked).as("times asked").hasValue(2);
        assertThat(calls.clock.sleeps()).isEmpty();
        assertThat(calls.report().attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void a401WithTheSameTokenFails(Effect effect) {
        ScriptedTransport transport = ScriptedTransport.always(UNAUTHORIZED);
        Calls calls = calls(transport, tokens("same", " same\n"));
        assertThat(calls.failure(effect)).isExactlyInstanceOf(UnauthorizedException.class);
        assertThat(transport.sent()).hasSize(1);
        assertThat(asked).as("times asked").hasValue(2);
    }

    @Test
    void aCallAsksOnceMoreHoweverOftenItMeetsA401() {
        ScriptedTransport transport = ScriptedTransport.always(UNAUTHORIZED);
        Calls calls = calls(transport, tokens("t-1", "t-2", "t-3"));
        assertThat(calls.failure(Effect.READ)).isExactlyInstanceOf(UnauthorizedException.class);
        assertThat(tokensIn(transport)).containsExactly("Bearer t-1", "Bearer t-2");
        assertThat(asked).hasValue(2);
    }

    @Test
    void retriesGoOnAfterANewToken() {
        ScriptedTransport transport =
                ScriptedTransport.of(UNAUTHORIZED, Answer.of(503), Steps.lost(), GOOD);
        calls(transport, tokens("t-1", "t-2", "t-3", "t-4")).make(Effect.READ);
        assertThat(tokensIn(transport))
                .containsExactly("Bearer t-1", "Bearer t-2", "Bearer t-3", "Bearer t-4");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "NULL,       is null",
                "'',         is blank",
                "' \t\n',    is blank",
                "'se\ncret', has a line break inside",
                "'se\rcret', has a line break inside",
                "'se cret',  'has a blank, a control or a non-ASCII character inside'",
                "'se\0cret', 'has a blank, a control or a non-ASCII character inside'",
                "'s\u00e9cret', 'has a blank, a control or a non-ASCII character inside'",
            })
    void whatIsNoTokenIsNeverSent(String token, String defect) {
        ScriptedTransport transport = ScriptedTransport.always(GOOD);
        Calls calls = calls(transport, () -> token);
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(ProviderException.class)
                .hasMessage(
                        "createDeployment failed: the token from the token source "
                                + defect
                                + " (POST /v2/apps/{app_id}/deployments). Nothing was done on the"
                                + " server. Mend the token source, then call it again."
                                + " [provider-failed]")
                .hasNoCause();
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        assertThat(transport.sent()).isEmpty();
        assertThat(calls.report().attempts()).isZero();
    }

    @Test
    void aSourceThatThrowsIsTheCause() {
        RuntimeException thrown = new IllegalStateException("the vault is sealed");
        ScriptedTransport transport = ScriptedTransport.always(GOOD);
        AppPlatformException failure =
                calls(
                                transport,
                                () -> {
                                    throw thrown;
                                })
                        .failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(ProviderException.class)
                .hasMessage(
                        "createDeployment failed: the token source threw IllegalStateException (POST"
                                + " /v2/apps/{app_id}/deployments). Nothing was done on the server."
                                + " Mend the token source, then call it again. [provider-failed]")
                .hasCause(thrown);
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void anInterruptInsideTheSourceIsAnInterrupt() {
        ScriptedTransport transport = ScriptedTransport.always(GOOD);
        AppPlatformException failure =
                calls(
                                transport,
                                () -> {
                                    Thread.currentThread().interrupt();
                                    throw new IllegalStateException("gave up waiting");
                                })
                        .failure(Effect.ONCE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void aSourceThatFailsWhenAskedOnceMoreLeavesThe401ToBeSeen() {
        for (String second : new String[] {null, "", "a b", "throw"}) {
            AtomicInteger times = new AtomicInteger();
            Calls calls =
                    calls(
                            ScriptedTransport.always(UNAUTHORIZED),
                            () -> {
                                if (times.getAndIncrement() == 0) {
                                    return "first";
                                }
                                if ("throw".equals(second)) {
                                    throw new IllegalStateException("the vault is sealed");
                                }
                                return second;
                            });
            assertThat(calls.failure(Effect.READ)).isExactlyInstanceOf(UnauthorizedException.class);
            assertThat(calls.report().attempts()).isEqualTo(1);
            assertThat(times).hasValue(2);
        }
    }

    @Test
    void aSourceThatFailsLaterDoesNotUndoWhatWasDone() {
        ScriptedTransport transport = ScriptedTransport.always(Steps.lost());
        AppPlatformException failure =
                calls(transport, tokens("t-1", "")).failure(Effect.REPEATABLE);
        assertThat(failure).isExactlyInstanceOf(ProviderException.class);
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void whiteSpaceAroundATokenDoesNotMatter() {
        ScriptedTransport transport = ScriptedTransport.always(GOOD);
        calls(transport, tokens(" \tt-1\r\n")).make(Effect.READ);
        assertThat(tokensIn(transport)).containsExactly("Bearer t-1");
    }
}
