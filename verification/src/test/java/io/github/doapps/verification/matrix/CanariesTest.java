package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.Deployment;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets stay with whom they were told to, even if the server gives them away. */
class CanariesTest {

    /** What is secret in a request, and how a server finds it there. */
    enum Secret {
        TOKEN {
            @Override
            String in(RawRequest request) {
                return request.header("Authorization").orElseThrow().substring("Bearer ".length());
            }
        },
        HEADER {
            @Override
            String in(RawRequest request) {
                return request.header(Scene.HEADER).orElseThrow();
            }
        },
        BODY_AS_IT_CAME {
            @Override
            String in(RawRequest request) {
                return request.body();
            }
        },
        ENV_VALUE {
            @Override
            String in(RawRequest request) {
                return request.body().isEmpty() ? "" : Canaries.ENV_VALUE;
            }
        },
        CREDENTIAL {
            @Override
            String in(RawRequest request) {
                return request.body().isEmpty() ? "" : Canaries.CREDENTIAL;
            }
        };

        abstract String in(RawRequest request);
    }

    static Stream<Arguments> echoes() {
        return Cases.withOpsAndStacks((Object[]) Echo.values());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("echoes")
    void whatAServerGivesBackIsBlanked(Echo echo, Op op, Stack stack) {
        for (Secret secret : Secret.values()) {
            if (echo.isInTheHead() && secret.compareTo(Secret.HEADER) > 0) {
                continue;
            }
            RawServer server = RawServer.following(request -> echo.of(secret.in(request)));
            try (Scene scene = Scene.on(stack, server)) {
                Throwable thrown = catchThrowable(() -> op.call(scene.apps()));

                assertThat(thrown).isInstanceOf(AppPlatformException.class);
                Canaries.assertNoneIn(thrown);
                Canaries.assertNoneIn("the report", scene.lastReport().toString());
                assertThat(server.requests()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatItSaysBesidesThemIsLeft(Stack stack) {
        try (Scene scene =
                Scene.on(
                        stack,
                        Answers.error(
                                400,
                                "bad_request",
                                "no "
                                        + Canaries.TOKEN
                                        + " but "
                                        + Canaries.ENV_VALUE
                                        + ", "
                                        + Canaries.CREDENTIAL
                                        + " or "
                                        + Canaries.HEADER_VALUE))) {
            assertThatThrownBy(() -> scene.succeed(Op.CREATE_DEPLOYMENT))
                    .hasMessageContaining(
                            "400 bad_request: no <redacted> but <redacted>, <redacted> or <redacted> (");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void viewsOfAnswersWithSecretsDoNotShowThem(Stack stack) {
        String spec = "{\"spec\":" + specText() + ",\"id\":\"d-1\"}";
        try (Scene scene =
                Scene.on(
                        stack,
                        RawReply.json(200, "{\"deployment\":" + spec + "}"),
                        RawReply.json(200, "{\"app\":" + spec + "}"),
                        RawReply.json(200, "{\"apps\":[" + spec + "],\"meta\":{\"total\":1}}"))) {
            Deployment deployment = scene.succeed(Op.GET_DEPLOYMENT);
            App app =
                    scene.apps()
                            .create(CreateAppRequest.of(JsonObject.of("spec", Canaries.spec())));

            assertThat(deployment.spec().json()).isEqualTo(Canaries.spec());
            Canaries.assertNoneIn("a deployment", deployment.toString());
            Canaries.assertNoneIn("its spec", deployment.spec().toString());
            Canaries.assertNoneIn("its services", deployment.spec().services().toString());
            Canaries.assertNoneIn(
                    "its variables", deployment.spec().services().get(0).envs().toString());
            Canaries.assertNoneIn("its document", deployment.json().toString());
            Canaries.assertNoneIn("an app", app.toString());
            Canaries.assertNoneIn("a page", scene.apps().list().toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aTokenSourceThatFailsDoesNotGiveItAway(Stack stack) {
        try (Scene scene =
                Scene.on(
                        stack,
                        RawServer.answering(),
                        builder ->
                                builder.tokenSource(
                                        () -> {
                                            throw new IllegalStateException(
                                                    "the lease of dop_v1_kanari0123 is over");
                                        }))) {
            Throwable thrown = catchThrowable(() -> scene.succeed(Op.CREATE_DEPLOYMENT));

            Canaries.assertNoneIn(thrown);
            assertThat(scene.server().requests()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aListenerThatThrowsIsLoggedAndHarmsNoCall(Stack stack) {
        try (Scene scene =
                Scene.on(
                        stack,
                        RawServer.answering(Answers.deployment()),
                        builder ->
                                builder.listener(
                                        report -> {
                                            throw new IllegalStateException("no room");
                                        }))) {
            assertThat(scene.succeed(Op.CREATE_DEPLOYMENT).id()).isEqualTo(Scene.DEPLOYMENT);

            // so what is logged is seen, and could be found
            assertThat(scene.logged())
                    .anySatisfy(line -> assertThat(line).contains("A CallListener threw"));
        }
    }

    @Test
    void theWarningOfAChoiceBetweenSeveralIsCapturedAndHoldsNoToken() {
        try (LogCapture logs = new LogCapture();
                AppPlatformClient platform =
                        AppPlatformClient.builder().token(Canaries.TOKEN).build()) {
            Canaries.assertNoneIn("describe()", platform.describe());
            assertThat(logs.lines())
                    .anySatisfy(line -> assertThat(line).contains("apache").contains("feign"));
            Canaries.assertNoneIn("the log", logs.lines().toString());
        }
    }

    @Test
    void aCanaryThatGotOutIsSeen() {
        assertThatThrownBy(() -> Canaries.assertNoneIn("a text", "Bearer KANARI-t0k"))
                .isInstanceOf(AssertionError.class);
        for (String canary : Canaries.ALL) {
            assertThatThrownBy(() -> Canaries.assertNoneIn("a text", canary))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(
                            () ->
                                    Canaries.assertNoneIn(
                                            new IllegalStateException(
                                                    "fine", new IllegalArgumentException(canary))))
                    .isInstanceOf(AssertionError.class);
            IllegalStateException suppressing = new IllegalStateException("fine");
            suppressing.addSuppressed(new IllegalStateException(canary));
            assertThatThrownBy(() -> Canaries.assertNoneIn(suppressing))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static String specText() {
        return "{\"name\":\"web\",\"services\":[{\"name\":\"web\",\"image\":{\"registry_credentials\":"
                + Answers.quoted(Canaries.CREDENTIAL)
                + "},\"envs\":[{\"key\":\"PASSWORD\",\"value\":"
                + Answers.quoted(Canaries.ENV_VALUE)
                + "}]}]}";
    }
}
