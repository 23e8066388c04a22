package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppsOperations;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.internal.SdkVersion;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call is on the wire, byte for byte. */
class RequestBytesTest {

    private static final String POST_LINE = "POST /v2/apps/" + Scene.APP + "/deployments HTTP/1.1";

    /** One call, and the one request that came of it. */
    private static RawRequest request(Stack stack, Consumer<AppsOperations> call) {
        try (RawServer server = RawServer.answering(Answers.deployment());
                AppPlatformClient platform = client(stack, server)) {
            call.accept(platform.apps());

            RawRequest request = server.onlyRequest();
            // tests share one JVM: what is said of a port holds for this server alone
            assertThat(request.header("Host")).hasValue(server.authority());
            assertThat(server.connections()).isEqualTo(1);
            return request;
        }
    }

    private static AppPlatformClient client(Stack stack, RawServer server) {
        return stack.builder()
                .endpoint(server.endpoint())
                .token("dop_v1_0123456789abcdef")
                .userAgentSuffix("my-app/3.1")
                .build();
    }

    /** The headers as they are meant; the value of Host was looked at already. */
    private static Map<String, String> expected(Stack stack, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Authorization", "Bearer dop_v1_0123456789abcdef");
        headers.put("User-Agent", userAgent(stack));
        headers.put("Accept", "application/json");
        headers.put("Accept-Encoding", "gzip");
        headers.put("Host", "127.0.0.1");
        headers.put("Connection", "keep-alive");
        headers.putAll(more);
        return headers;
    }

    private static String userAgent(Stack stack) {
        return "doapps/"
                + SdkVersion.VERSION
                + " (java "
                + Runtime.version().feature()
                + "; transport "
                + stack.transport()
                + " "
                + LibraryVersions.of(stack.transport())
                + "; codec "
                + stack.codec()
                + " "
                + LibraryVersions.of(stack.codec())
                + ") my-app/3.1";
    }

    private static Map<String, String> headersOf(RawRequest request) {
        Map<String, String> headers = request.headers();
        headers.computeIfPresent("Host", (name, value) -> value.replaceFirst(":\\d+$", ""));
        return headers;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void createDeploymentThatForcesABuildIsOnePost(Stack stack) {
        RawRequest request =
                request(
                        stack,
                        apps ->
                                apps.createDeployment(
                                        Scene.APP, CreateDeploymentRequest.forcingBuild()));

        assertThat(request.requestLine()).isEqualTo(POST_LINE);
        assertThat(request.body()).isEqualTo("{\"force_build\":true}");
        assertThat(headersOf(request))
                .containsExactlyEntriesOf(
                        expected(
                                stack,
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "Content-Length",
                                        "20")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void createDeploymentThatChoosesNothingSendsAnEmptyObject(Stack stack) {
        RawRequest request = request(stack, apps -> apps.createDeployment(Scene.APP));

        assertThat(request.requestLine()).isEqualTo(POST_LINE);
        assertThat(request.body()).isEqualTo("{}");
        assertThat(headersOf(request))
                .containsExactlyEntriesOf(
                        expected(
                                stack,
                                Map.of("Content-Type", "application/json", "Content-Length", "2")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void createDeploymentThatForcesNoBuildSaysSo(Stack stack) {
        RawRequest request =
                request(
                        stack,
                        apps ->
                                apps.createDeployment(
                                        Scene.APP,
                                        CreateDeploymentRequest.builder()
                                                .forceBuild(false)
                                                .build()));

        assertThat(request.body()).isEqualTo("{\"force_build\":false}");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void getDeploymentHasNoBodyAndNoHeaderOfOne(Stack stack) {
        RawRequest request =
                request(stack, apps -> apps.getDeployment(Scene.APP, Scene.DEPLOYMENT));

        assertThat(request.requestLine())
                .isEqualTo(
                        "GET /v2/apps/"
                                + Scene.APP
                                + "/deployments/"
                                + Scene.DEPLOYMENT
                                + " HTTP/1.1");
        assertThat(request.body()).isEmpty();
        assertThat(headersOf(request)).containsExactlyEntriesOf(expected(stack, Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aQueryGoesOutAsItWasMade(Stack stack) {
        try (RawServer server = RawServer.answering(RawReply.json(200, "{\"deployments\":[]}"));
                AppPlatformClient platform = client(stack, server)) {
            platform.apps()
                    .listDeployments(
                            Scene.APP,
                            ListDeploymentsRequest.builder()
                                    .page(2)
                                    .perPage(10)
                                    .deploymentTypes(
                                            DeploymentType.MANUAL,
                                            DeploymentType.of("A,B&c=d+e f%2F#?ä"),
                                            DeploymentType.of(""))
                                    .build());

            assertThat(server.onlyRequest().requestLine())
                    .isEqualTo(
                            "GET /v2/apps/"
                                    + Scene.APP
                                    + "/deployments?page=2&per_page=10&deployment_types=MANUAL"
                                    + "&deployment_types=A%2CB%26c%3Dd%2Be%20f%252F%23%3F%C3%A4"
                                    + "&deployment_types= HTTP/1.1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPathOfTheEndpointStaysBeforeTheApisOwn(Stack stack) {
        try (RawServer server = RawServer.answering(Answers.deployment());
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(server.endpoint() + "/gateway/do%20/")
                                .token("t-1234")
                                .build()) {
            platform.apps().createDeployment("a");

            assertThat(server.onlyRequest().target())
                    .isEqualTo("/gateway/do%20/v2/apps/a/deployments");
        }
    }

    @Test
    void theStacksSendTheSameBytesButForTheirNames() {
        Map<Stack, List<String>> heads = new LinkedHashMap<>();
        for (Stack stack : Stack.values()) {
            RawRequest post = request(stack, apps -> apps.createDeployment(Scene.APP));
            RawRequest get =
                    request(stack, apps -> apps.getDeployment(Scene.APP, Scene.DEPLOYMENT));
            heads.put(stack, List.of(neutral(post), neutral(get)));
        }

        assertThat(heads.values()).containsOnly(heads.get(Stack.APACHE_JACKSON));
        assertThat(heads.toString()).contains("(java ", "POST /v2", "GET /v2");
    }

    private static String neutral(RawRequest request) {
        return (request.head() + request.body())
                .replaceFirst("; transport [^)]*\\)", ")")
                .replaceFirst("(?i)(\r\nHost: [^:]*):\\d+", "$1");
    }
}
