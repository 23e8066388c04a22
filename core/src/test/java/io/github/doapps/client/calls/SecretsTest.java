package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.fixture.LogCapture;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.FaultyCodec;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.json.JsonException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a call shows its token, its headers' values, or the secrets of its request. */
final class SecretsTest {

    private static final CallOptions OPTIONS =
            CallOptions.defaults().withHeader("X-Trace", Canary.HEADER);

    private final List<CallReport> reports = new ArrayList<>();

    static Iterator<String> leaks() {
        return Leaks.all().keySet().iterator();
    }

    private AppPlatformClient client(Step step) {
        Iterator<String> tokens = List.of(Canary.TOKEN, Canary.NEXT_TOKEN).iterator();
        return Clients.builder(ScriptedTransport.always(step))
                .tokenSource(() -> tokens.hasNext() ? tokens.next() : Canary.NEXT_TOKEN)
                .listener(reports::add)
                .build();
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void nothingThatIsEchoedIsShown(String leak) {
        Step step = Leaks.all().get(leak);
        try (LogCapture log = LogCapture.start()) {
            AppPlatformClient platform = client(step);
            AppPlatformException created =
                    failureOf(() -> platform.apps(OPTIONS).create(Canary.REQUEST));
            AppPlatformException read = failureOf(() -> client(step).apps(OPTIONS).get("a-1"));
            for (AppPlatformException failure : List.of(created, read)) {
                assertThat(everythingIn(failure)).doesNotContain(Canary.SONG);
            }
            assertThat(platform + platform.describe() + OPTIONS + Canary.REQUEST + reports)
                    .doesNotContain(Canary.SONG);
            assertThat(log.everything()).doesNotContain(Canary.SONG);
        }
    }

    @Test
    void theEchoesReallyHoldTheSecrets() {
        for (Map.Entry<String, Step> leak : Leaks.all().entrySet()) {
            StringWriter wire = new StringWriter();
            Step watched =
                    (request, control) -> {
                        try {
                            var response = leak.getValue().run(request, control);
                            wire.write(response.headers().toMap().toString());
                            wire.write(
                                    new String(
                                            response.body().readAllBytes(),
                                            StandardCharsets.UTF_8));
                            return response;
                        } catch (Throwable thrown) {
                            thrown.printStackTrace(new PrintWriter(wire, true));
                            throw thrown;
                        }
                    };
            failureOf(() -> client(watched).apps(OPTIONS).create(Canary.REQUEST));
            assertThat(wire.toString()).as(leak.getKey()).contains(Canary.SONG);
        }
    }

    @Test
    void aCodecThatQuotesTheRequestIsNotQuoted() {
        String quote = "cannot write " + Canary.ENV;
        for (Throwable thrown :
                List.of(
                        new JsonException(quote),
                        new IllegalStateException(quote, new JsonException(quote)))) {
            AppPlatformClient platform =
                    Clients.builder(ScriptedTransport.of())
                            .codec(FaultyCodec.thatCannotWrite(thrown))
                            .build();
            Throwable failure = null;
            try {
                platform.apps().create(Canary.REQUEST);
            } catch (AppPlatformException | JsonException expected) {
                failure = expected;
            }
            assertThat(stackTrace(failure)).contains("<redacted>").doesNotContain(Canary.SONG);
        }
    }

    @Test
    void aCodecThatQuotesTheAnswerIsNotQuotedWhereItQuotesTheToken() {
        AppPlatformClient platform =
                Clients.builder(ScriptedTransport.always(Answer.json("{}")))
                        .token(Canary.TOKEN)
                        .codec(
                                FaultyCodec.thatCannotRead(
                                        new JsonException("is not JSON: " + Canary.TOKEN)))
                        .build();
        assertThat(everythingIn(failureOf(() -> platform.apps().get("a-1"))))
                .contains("is not JSON: <redacted>")
                .doesNotContain(Canary.SONG);
    }

    @Test
    void aTokenSourceThatQuotesATokenIsNotQuoted() {
        AppPlatformClient platform =
                Clients.builder(ScriptedTransport.of())
                        .tokenSource(
                                () -> {
                                    throw new IllegalStateException("dop_v1_KNRY0123 has expired");
                                })
                        .build();
        assertThat(everythingIn(failureOf(() -> platform.apps().get("a-1"))))
                .contains("<redacted> has expired")
                .doesNotContain(Canary.SONG);
    }

    @Test
    void aTokenThatCannotBeSentIsNotShown() {
        AppPlatformClient platform =
                Clients.builder(ScriptedTransport.of())
                        .tokenSource(() -> Canary.TOKEN + "\n" + Canary.TOKEN)
                        .build();
        assertThat(everythingIn(failureOf(() -> platform.apps().get("a-1"))))
                .contains("has a line break inside")
                .doesNotContain(Canary.SONG);
    }

    private static AppPlatformException failureOf(Runnable call) {
        try {
            call.run();
        } catch (AppPlatformException expected) {
            return expected;
        }
        throw new AssertionError("the call succeeded");
    }

    private static String everythingIn(AppPlatformException failure) {
        StringBuilder text = new StringBuilder(stackTrace(failure));
        for (Throwable one = failure; one != null; one = one.getCause()) {
            text.append(one.getMessage()).append(one.getLocalizedMessage());
            if (one instanceof AppPlatformException ours) {
                text.append(ours.report()).append(ours.requestId());
            }
            if (one instanceof ApiException api) {
                text.append(api.errorId()).append(api.serverMessage());
            }
        }
        return text.toString();
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
