package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.deploy.FailureExplanation;
import io.github.doapps.deploy.WaitOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of the log of what failed, in its explanation. */
@Timeout(60)
final class FailureLogTest {

    private static final List<String> PRINTED =
            List.of(
                    "of before",
                    "\u001b[1;31mnpm ERR!\u001b[0m code 1",
                    " 10%\r 50%\r100%\r",
                    "\u001b]0;title\u0007login KNRY-hunter2 at 8080\tok\u202e\u0000",
                    "KNRYfirst line",
                    "KNRYlast line",
                    "curl https://u:p@example.com/?k=KNRY",
                    "");

    private static final String ASK = "GET /v2/apps/a-1/deployments/d-1/components/web/logs";
    private static final String KEPT =
            "{\"historic_urls\":[\"https://logs.example.com/kept?X-Signature=KNRYkey\"]}";

    private final ScriptedApp app = new ScriptedApp();
    private final ScriptedTransport transport = app.transport();

    private static String failed(String group, String component) {
        return """
        {"deployment":{"id":"d-1","phase":"ERROR",
         "created_at":"2026-11-23T10:00:00Z","phase_last_updated_at":"2026-11-23T10:03:20Z",
         "spec":{"name":"shop","envs":[{"key":"K","value":"-----BEGIN KEY-----\\nKNRYfirst line\\nKNRYlast line"}],
          "services":[{"name":"web","envs":[
           {"key":"PASSWORD","value":"KNRY-hunter2"},{"key":"PORT","value":"8080"},
           {"key":"KEPT","value":"EV[1:KNRYxyz]","type":"SECRET"}]}]},
         "progress":{"steps":[{"name":"%s","status":"ERROR","steps":[
          {"name":"web","status":"ERROR"%s,"reason":{"code":"X","message":"it failed"}}]}]}}}
        """
                .formatted(group, component);
    }

    private static String ofWeb(String group) {
        return failed(group, ",\"component_name\":\"web\"");
    }

    private FailureExplanation explanation(Road road, WaitOptions options) {
        try (AppPlatformClient platform = Clients.builder(transport).clock(app.clock).build()) {
            return road.of(platform)
                    .await(ScriptedApp.ID, "d-1", options)
                    .explanation()
                    .orElseThrow();
        }
    }

    private FailureExplanation explanation(Road road) {
        return explanation(road, WaitOptions.defaults());
    }

    private void deployment(String json) {
        app.on("GET /v2/apps/a-1/deployments/d-1", Answer.json(json));
    }

    private void kept(Step... steps) {
        app.on(ASK, Answer.json(KEPT)).on("GET /kept", steps);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void theEndOfTheBuildLogIsInTheExplanation(Road road) {
        deployment(ofWeb("build"));
        kept(Answer.of(200).body(String.join("\n", PRINTED)));
        FailureExplanation explanation = explanation(road, WaitOptions.defaults().withLogLines(6));
        assertThat(explanation.text())
                .isEqualTo(
                        """
                        deployment  d-1 of app a-1
                        phase       ERROR after 3 min 20 s
                        step        build/web
                        component   web
                        reason      X, it failed
                        log         build log of web
                          npm ERR! code 1
                          100%
                          login <redacted> at 8080 ok
                          <redacted>
                          <redacted>
                          curl https://<redacted>@example.com/?<redacted>""");
        assertThat(transport.sent())
                .extracting(SentRequest::line)
                .contains(ASK + "?type=BUILD&tail_lines=6");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void orThatOfTheRollout(Road road) {
        deployment(ofWeb("deploy"));
        kept(Answer.of(200).body("x".repeat(1001) + "\n" + "y".repeat(1000) + "\n"));
        FailureExplanation explanation = explanation(road);
        assertThat(explanation.logTitle()).contains("deploy log of web");
        assertThat(explanation.logTail())
                .containsExactly("x".repeat(997) + "...", "y".repeat(1000));
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void ofAllComponentsWhereTheStepIsOfNone(Road road) {
        deployment(failed("build", ""));
        app.on("GET /v2/apps/a-1/deployments/d-1/logs", Answer.json(KEPT));
        app.on("GET /kept", Answer.of(200).body("one"));
        FailureExplanation explanation = explanation(road);
        assertThat(explanation.logTitle()).contains("build log of all components");
        assertThat(explanation.logTail()).containsExactly("one");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void whatCannotBeHadIsSaid(Road road) {
        deployment(ofWeb("build"));
        app.on(ASK, Answer.failure(400, "bad_request", "not reached"));
        assertTitle(road, "no build log of web: the server has none yet");
        app.on(ASK, Answer.json("{}"));
        assertTitle(road, "no build log of web: the server has none yet");
        kept(Answer.of(200));
        assertTitle(road, "no build log of web: it is empty");
        kept(Steps.lost());
        assertTitle(road, "no build log of web: fetching it failed (no-response)");
        kept(Answer.of(403));
        assertTitle(road, "no build log of web: fetching it failed (log-refused)");
        kept(Steps.throwing(new IllegalStateException("KNRY")));
        assertTitle(road, "no build log of web: fetching it failed (provider-failed)");
        app.on(ASK, Answer.of(503).with("Retry-After", 16));
        assertTitle(road, "no build log of web: fetching it failed (server-error)");
        app.on(ASK, Answer.json("[]"));
        assertTitle(road, "no build log of web: fetching it failed (malformed-response)");
        kept(Answer.of(200).body("x".repeat(1023).concat("\n").repeat(10 * 1024 + 1)));
        assertTitle(road, "build log of web, up to its first 10 MiB");
    }

    private void assertTitle(Road road, String title) {
        FailureExplanation explanation = explanation(road);
        assertThat(explanation.text()).contains("\nlog         " + title).doesNotContain("KNRY");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void noLineIsNoRequest(Road road) {
        deployment(ofWeb("build"));
        assertThat(explanation(road, WaitOptions.defaults().withLogLines(0)).logTitle()).isEmpty();
        deployment(ofWeb("other"));
        assertThat(explanation(road).logTitle()).isEmpty();
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void aLogThatDoesNotComeIn15SecondsIsGivenUp(Road road) {
        deployment(ofWeb("build"));
        Answer address = Answer.json(KEPT);
        app.on(ASK, address.after(() -> app.clock.advance(Duration.ofSeconds(15))));
        assertTitle(road, "no build log of web: fetching it failed (deadline-exceeded)");
        assertThat(transport.sent()).hasSize(2);
    }
}
