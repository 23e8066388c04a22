package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppsOperations;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.verification.matrix.UnwritingCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Makes every error happen, for its text. */
final class ErrorExamples implements AutoCloseable {

    private static final String APP = "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf";
    private static final String DEPLOYMENT = "b6bdf840-2854-4f87-a36c-5f231c617c84";
    private static final RetrySettings AT_ONCE =
            RetrySettings.defaults().withDelays(Duration.ZERO, Duration.ZERO);

    private final AppPlatformEmulator platform = AppPlatformEmulator.start();
    private final DeploymentErrors deployments = new DeploymentErrors(platform, this::client);

    /** The text of the error with that code. */
    String textOf(ErrorCode code) throws Exception {
        return switch (code) {
            case BAD_REQUEST ->
                    refused(
                            400,
                            "bad_request",
                            "error validating app spec field \"services.name\": cannot be empty",
                            ErrorExamples::create);
            case UNAUTHORIZED ->
                    refused(401, "unauthorized", "Unable to authenticate you", this::read);
            case FORBIDDEN ->
                    refused(
                            403,
                            "forbidden",
                            "You are not authorized to perform this operation",
                            this::deploy);
            case NOT_FOUND ->
                    refused(
                            404,
                            "not_found",
                            "The resource you requested could not be found",
                            this::deploy);
            case CONFLICT ->
                    refused(409, "conflict", "App name already exists", ErrorExamples::create);
            case UNPROCESSABLE_ENTITY ->
                    refused(422, "unprocessable_entity", "app has no source", this::deploy);
            case RATE_LIMITED ->
                    answered(
                            error(429, "too_many_requests", "API rate limit exceeded")
                                    .withHeader("retry-after", "75"),
                            apps -> apps.listDeployments(APP));
            case SERVER_ERROR ->
                    answered(
                            ScriptedAnswer.of(503)
                                    .withHeader("cf-ray", "8c1f0d2e7a3b-FRA")
                                    .withBody("<html><h1>Service Unavailable</h1></html>"),
                            this::read);
            case REDIRECTED ->
                    answered(
                            ScriptedAnswer.of(301)
                                    .withHeader("location", "https://login.example.com/"),
                            apps -> apps.get(APP));
            case UNEXPECTED_STATUS -> answered(ScriptedAnswer.of(405), AppsOperations::list);
            case REQUEST_NOT_SENT -> onAClosedPort(new StandingClock(), this::deploy);
            case NO_RESPONSE -> answered(ScriptedAnswer.cutConnection(), this::read);
            case OUTCOME_UNKNOWN ->
                    answered(
                            ScriptedAnswer.of(503).withHeader("x-request-id", "4851a473"),
                            this::deploy);
            case DEADLINE_EXCEEDED ->
                    onAClosedPort(
                            new StandingClock().oversleepingBy(Duration.ofMinutes(1)), this::read);
            case CALL_INTERRUPTED -> interrupted();
            case MALFORMED_RESPONSE ->
                    answered(
                            ScriptedAnswer.of(200).withBody("<html>Log in to the Wi-Fi</html>"),
                            apps -> apps.get(APP));
            case PROVIDER_FAILED ->
                    thrownBy(
                            client().tokenSource(
                                            () -> {
                                                throw new IllegalStateException("vault is sealed");
                                            }),
                            this::deploy);
            case PROVIDER_MISSING -> ProviderErrors.missing();
            case PROVIDER_AMBIGUOUS -> ProviderErrors.ambiguous();
            case PROVIDER_NOT_FOUND -> text(() -> client().transport("apachee").build());
            case INVALID_ARGUMENT -> thrownBy(client(), apps -> apps.createDeployment(" "));
            case INVALID_TOKEN -> text(() -> client().token("dop_v1_\nabc"));
            case INVALID_ENDPOINT -> text(() -> client().endpoint("http://api.example.com"));
            case CLIENT_CLOSED -> closed();
            case DEPLOYMENT_FAILED -> deployments.failed();
            case WAIT_ENDED -> deployments.ended();
            case APP_PINNED -> deployments.pinned();
            case ROLLBACK_REFUSED -> deployments.rollbackRefused();
            case ROLLBACK_FAILED -> deployments.rollbackFailed();
            case LOG_REFUSED -> deployments.logRefused();
            case MALFORMED_JSON -> unwritten();
            case UNEXPECTED_JSON -> unexpected();
        };
    }

    @Override
    public void close() {
        platform.close();
    }

    private AppPlatformClientBuilder client() {
        return AppPlatformClient.builder()
                .endpoint(platform.endpoint())
                .token(platform.token())
                .transport("apache")
                .codec("jackson")
                .retry(AT_ONCE)
                .clock(new StandingClock());
    }

    private void read(AppsOperations apps) {
        apps.getDeployment(APP, DEPLOYMENT);
    }

    private void deploy(AppsOperations apps) {
        apps.createDeployment(APP);
    }

    private static void create(AppsOperations apps) {
        apps.create(CreateAppRequest.of(AppSpec.of(JsonObject.of("name", "shop"))));
    }

    private String refused(int status, String id, String message, Consumer<AppsOperations> call) {
        return answered(error(status, id, message), call);
    }

    private static ScriptedAnswer error(int status, String id, String message) {
        return ScriptedAnswer.of(status)
                .withHeader("x-request-id", "4851a473")
                .withBody(JsonObject.of("id", id, "message", message).toString());
    }

    /** Answers every attempt so. */
    private String answered(ScriptedAnswer answer, Consumer<AppsOperations> call) {
        platform.answerNext(
                Collections.nCopies(AT_ONCE.maxAttempts(), answer).toArray(ScriptedAnswer[]::new));
        return thrownBy(client(), call);
    }

    private String onAClosedPort(StandingClock clock, Consumer<AppsOperations> call)
            throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        return thrownBy(client().endpoint("http://127.0.0.1:" + port).clock(clock), call);
    }

    private String interrupted() {
        Thread.currentThread().interrupt();
        try {
            return thrownBy(client(), this::read);
        } finally {
            Thread.interrupted();
        }
    }

    private String closed() {
        AppPlatformClient client = client().build();
        client.close();
        return text(() -> read(client.apps()));
    }

    private String unwritten() {
        return thrownBy(
                client().codec(new UnwritingCodec(JacksonCodec.create())), ErrorExamples::create);
    }

    private static String unexpected() {
        JsonObject step = JsonObject.of("name", 1);
        JsonObject progress = JsonObject.of("steps", List.of(step));
        Deployment deployment = Deployment.of(JsonObject.of("progress", progress));
        return text(() -> deployment.progress().orElseThrow().steps().get(0).name());
    }

    private static String thrownBy(
            AppPlatformClientBuilder builder, Consumer<AppsOperations> call) {
        try (AppPlatformClient client = builder.build()) {
            return text(() -> call.accept(client.apps()));
        }
    }

    private static String text(ThrowingCallable call) {
        return String.valueOf(catchThrowable(call).getMessage());
    }
}
