package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.deploy.DeploymentFailedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import io.github.doapps.verification.waiting.WaitStage.Way;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a deployment that came to no good says of itself, whole, on every stack and both lanes. */
@Timeout(120)
class FailureTextTest {

    private static final ScriptedDeployment LIFE =
            ScriptedDeployment.standard()
                    .phase("BUILDING", Duration.ofMinutes(2))
                    .phase("DEPLOYING", Duration.ofMinutes(1));

    /**
     * A deployment that comes to no good.
     *
     * @param life its script
     * @param meanwhile what is done on the server before it is waited for
     * @param message what the exception says
     * @param text what its explanation says
     */
    private record Case(
            String name,
            ScriptedDeployment life,
            BiConsumer<WaitStage, String> meanwhile,
            String message,
            String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static void alone(WaitStage stage, String id) {
        assertThat(stage.app().deploymentIds()).contains(id);
    }

    private static Case building(String name, String code, String reason, String advice) {
        return new Case(
                name,
                LIFE.failing("build/components/web", code, reason),
                FailureTextTest::alone,
                """
                Deployment ID of app APP ended ERROR after 2 min in step build/components/web: \
                %s, %s. %s [deployment-failed]"""
                        .formatted(code, reason, advice),
                """
                deployment  ID of app APP
                phase       ERROR after 2 min
                step        build/components/web (Building service web)
                component   web
                reason      %s, %s
                cause       manual
                commit      COMMIT (web)
                what next   %s
                log         build log of web
                  web 2026-01-01T00:00:12.123456789Z Building service
                  web 2026-01-01T00:02:00.123456789Z %2$s
                  web 2026-01-01T00:02:00.123456789Z failed"""
                        .formatted(code, reason, advice));
    }

    private static Stream<Case> cases() {
        return Stream.of(
                building(
                        "a build error with its reason",
                        "BuildJobExitNonZero",
                        "the command ended with code 2",
                        "Find the command that failed in the build log, mend it, and push."),
                building(
                        "out of memory",
                        "BuildJobOutOfMemory",
                        "the build used more than 8 GiB",
                        "Let the build use less memory, such as by fewer parallel jobs, or deploy"
                                + " an image that is built elsewhere."),
                building(
                        "a build that takes too long",
                        "BuildJobTimeout",
                        "the build ran for 60 minutes",
                        "Make the build shorter than 60 minutes: cache what it downloads, or deploy"
                                + " an image that is built elsewhere."),
                new Case(
                        "a health check that fails",
                        LIFE.failing(
                                "deploy/components/web/wait",
                                "DeployContainerHealthChecksFailed",
                                "nothing answers on port 8080"),
                        FailureTextTest::alone,
                        """
                        Deployment ID of app APP ended ERROR after 2 min 54 s in step \
                        deploy/components/web/wait: DeployContainerHealthChecksFailed, nothing \
                        answers on port 8080. Let the program listen on 0.0.0.0 at the component's \
                        http_port, and answer its health check in time. [deployment-failed]""",
                        """
                        deployment  ID of app APP
                        phase       ERROR after 2 min 54 s
                        step        deploy/components/web/wait (Waiting for service web)
                        component   web
                        reason      DeployContainerHealthChecksFailed, nothing answers on port 8080
                        cause       manual
                        commit      COMMIT (web)
                        what next   Let the program listen on 0.0.0.0 at the component's http_port, \
                        and answer its health check in time.
                        log         deploy log of web
                          web 2026-01-01T00:02:06.123456789Z Deploying service
                          web 2026-01-01T00:02:30.123456789Z done
                          web 2026-01-01T00:02:30.123456789Z Waiting for service
                          web 2026-01-01T00:02:54.123456789Z nothing answers on port 8080
                          web 2026-01-01T00:02:54.123456789Z failed"""),
                new Case(
                        "a database that is not available",
                        LIFE.failing(
                                "build/initialize", "DatabaseNotAvailable", "db is still creating"),
                        FailureTextTest::alone,
                        """
                        Deployment ID of app APP ended ERROR after 12 s in step build/initialize: \
                        DatabaseNotAvailable, db is still creating. Check that the database is \
                        online, and launch it again. [deployment-failed]""",
                        """
                        deployment  ID of app APP
                        phase       ERROR after 12 s
                        step        build/initialize
                        reason      DatabaseNotAvailable, db is still creating
                        cause       manual
                        commit      COMMIT (web)
                        what next   Check that the database is online, and launch it again.
                        log         build log of all components
                          initialize 2026-01-01T00:00:00.123456789Z begun
                          initialize 2026-01-01T00:00:12.123456789Z db is still creating
                          initialize 2026-01-01T00:00:12.123456789Z failed"""),
                new Case(
                        "a reason that nobody knows, and a log that is not to be had",
                        LIFE.failing("build/components/web", "MoonTooClose", "the tide is in"),
                        (stage, id) ->
                                stage.emulator()
                                        .answerNext(
                                                ScriptedAnswer.of(403).onlyFor("GET", "/_logs/.*")),
                        """
                        Deployment ID of app APP ended ERROR after 2 min in step \
                        build/components/web: MoonTooClose, the tide is in. [deployment-failed]""",
                        """
                        deployment  ID of app APP
                        phase       ERROR after 2 min
                        step        build/components/web (Building service web)
                        component   web
                        reason      MoonTooClose, the tide is in
                        cause       manual
                        commit      COMMIT (web)
                        log         no build log of web: fetching it failed (log-refused)"""),
                new Case(
                        "canceled",
                        LIFE,
                        (stage, id) -> stage.app().cancel(id),
                        """
                        Deployment ID of app APP ended CANCELED after 0 s. Launch it again if it \
                        was not meant to be canceled. [deployment-failed]""",
                        """
                        deployment  ID of app APP
                        phase       CANCELED after 0 s
                        cause       manual
                        commit      COMMIT (web)
                        what next   Launch it again if it was not meant to be canceled."""),
                new Case(
                        "superseded",
                        LIFE,
                        (stage, id) -> stage.app().deploy("commit 1 pushed"),
                        """
                        Deployment ID of app APP ended SUPERSEDED after 0 s. It was superseded \
                        by deployment NEXT. Wait for its successor, or launch with the option to \
                        follow it. [deployment-failed]""",
                        """
                        deployment  ID of app APP
                        phase       SUPERSEDED after 0 s
                        cause       manual
                        commit      COMMIT (web)
                        successor   NEXT
                        what next   Wait for its successor, or launch with the option to follow \
                        it."""));
    }

    static Stream<Arguments> casesOnWays() {
        return cases().flatMap(one -> WaitStage.ways().map(way -> Arguments.of(one, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("casesOnWays")
    void itIsSaidWhole(Case one, Way way) {
        try (WaitStage stage = new WaitStage(way)) {
            String id = stage.deployment(one.life());
            one.meanwhile().accept(stage, id);
            DeploymentOutcome outcome = stage.awaitWithLog(id, WaitOptions.defaults());
            assertThat(plain(outcome.explanation().orElseThrow().text(), stage, id))
                    .isEqualTo(one.text());
            assertThatThrownBy(outcome::orElseThrow)
                    .isInstanceOf(DeploymentFailedException.class)
                    .extracting(thrown -> plain(String.valueOf(thrown.getMessage()), stage, id))
                    .isEqualTo(one.message());
        }
    }

    private static String plain(String text, WaitStage stage, String id) {
        return text.replace(id, "ID")
                .replace(stage.app().deploymentIds().get(0), "NEXT")
                .replace(stage.app().id(), "APP")
                .replaceAll("[0-9a-f]{40}", "COMMIT");
    }
}
