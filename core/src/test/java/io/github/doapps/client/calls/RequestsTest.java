package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.Rounds;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each method of the surface hands to the transport, to the letter. */
final class RequestsTest {

    private static final String USER_AGENT =
            "doapps/0.1.0-SNAPSHOT (java "
                    + Runtime.version().feature()
                    + "; transport scripted 1.2; codec jackson "
                    + JacksonCodec.create().libraryVersion()
                    + ")";

    private static final List<String> HEADERS =
            List.of(
                    "Authorization: Bearer " + Clients.TOKEN,
                    "User-Agent: " + USER_AGENT,
                    "Accept: application/json",
                    "Accept-Encoding: gzip");

    private static final int[] ALPHABET =
            "aZ9-._~/%?#&=+ ;:@[]{}|\\\"'<>^`\u00e9\u4e2d\u00a0\ud83d\ude80".codePoints().toArray();

    private static final String APP = "{\"app\":{\"id\":\"a-1\"}}";
    private static final String EMPTY = "{\"links\":{},\"meta\":{\"total\":0}}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final AppPlatformClient platform = Clients.client(transport);

    private SentRequest sent(String answer, Runnable call) {
        transport.then(Answer.json(answer));
        call.run();
        return transport.onlySent();
    }

    private static String deployment() {
        return "{\"deployment\":{\"id\":\"d-1\"}}";
    }

    @Test
    void createDeploymentSendsAnEmptyDocumentWhereNothingIsChosen() {
        SentRequest request = sent(deployment(), () -> platform.apps().createDeployment("a-1"));
        assertThat(request.uri())
                .hasToString("https://api.digitalocean.com/v2/apps/a-1/deployments");
        assertThat(request.line()).isEqualTo("POST /v2/apps/a-1/deployments");
        assertThat(request.body()).contains("{}");
        assertThat(request.headers())
                .startsWith(HEADERS.toArray(String[]::new))
                .endsWith("Content-Type: application/json")
                .hasSize(5);
    }

    @Test
    void createDeploymentSendsWhatIsChosen() {
        SentRequest request =
                sent(
                        deployment(),
                        () ->
                                platform.apps()
                                        .createDeployment(
                                                "a-1", CreateDeploymentRequest.forcingBuild()));
        assertThat(request.body()).contains("{\"force_build\":true}");
    }

    @Test
    void aRequestKeepsTheMembersThatNobodyKnows() {
        JsonObject document =
                JsonObject.of("force_build", false, "since_2027", JsonObject.of("a", 1));
        SentRequest request =
                sent(
                        deployment(),
                        () ->
                                platform.apps()
                                        .createDeployment(
                                                "a-1", CreateDeploymentRequest.of(document)));
        assertThat(request.body()).contains("{\"force_build\":false,\"since_2027\":{\"a\":1}}");
    }

    @Test
    void getDeploymentSendsNoBodyAndNoTypeOfOne() {
        SentRequest request = sent(deployment(), () -> platform.apps().getDeployment("a-1", "d-1"));
        assertThat(request.line()).isEqualTo("GET /v2/apps/a-1/deployments/d-1");
        assertThat(request.headers()).isEqualTo(HEADERS);
        assertThat(request.body()).isEmpty();
    }

    @Test
    void cancelDeploymentSendsNoBody() {
        SentRequest request =
                sent(deployment(), () -> platform.apps().cancelDeployment("a-1", "d-1"));
        assertThat(request.line()).isEqualTo("POST /v2/apps/a-1/deployments/d-1/cancel");
        assertThat(request.headers()).isEqualTo(HEADERS);
        assertThat(request.body()).isEmpty();
    }

    @Test
    void createSendsTheSpec() {
        SentRequest request =
                sent(
                        APP,
                        () ->
                                platform.apps()
                                        .create(
                                                CreateAppRequest.builder()
                                                        .spec(AppSpec.builder().name("web").build())
                                                        .projectId("p-1")
                                                        .build()));
        assertThat(request.line()).isEqualTo("POST /v2/apps");
        assertThat(request.body()).contains("{\"spec\":{\"name\":\"web\"},\"project_id\":\"p-1\"}");
    }

    @Test
    void getNamesTheApp() {
        SentRequest request = sent(APP, () -> platform.apps().get("a-1"));
        assertThat(request.line()).isEqualTo("GET /v2/apps/a-1");
        assertThat(request.headers()).isEqualTo(HEADERS);
    }

    @Test
    void aListSendsNothingThatIsNotSet() {
        assertThat(sent(EMPTY, () -> platform.apps().list()).line()).isEqualTo("GET /v2/apps");
    }

    @Test
    void aListOfAppsSendsWhatIsSet() {
        ListAppsRequest request =
                ListAppsRequest.builder().page(3).perPage(50).withProjects(true).build();
        assertThat(sent(EMPTY, () -> platform.apps().list(request)).line())
                .isEqualTo("GET /v2/apps?page=3&per_page=50&with_projects=true");
    }

    @Test
    void aListOfDeploymentsRepeatsItsTypesAndEncodesThoseThatNobodyKnows() {
        ListDeploymentsRequest request =
                ListDeploymentsRequest.builder()
                        .perPage(10)
                        .deploymentTypes(
                                DeploymentType.MANUAL,
                                DeploymentType.of("a&b=c d/\u00e9"),
                                DeploymentType.DEPLOY_ON_PUSH)
                        .build();
        assertThat(sent(EMPTY, () -> platform.apps().listDeployments("a-1", request)).line())
                .isEqualTo(
                        "GET /v2/apps/a-1/deployments?per_page=10&deployment_types=MANUAL"
                                + "&deployment_types=a%26b%3Dc%20d%2F%C3%A9"
                                + "&deployment_types=DEPLOY_ON_PUSH");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b,                 a%2Fb",
        "a%2Fb,               a%252Fb",
        "a?b#c&d,             a%3Fb%23c%26d",
        "'a b',               a%20b",
        "' a ',               %20a%20",
        "...,                 ...",
        ";=:@!$'()*+,         %3B%3D%3A%40%21%24%27%28%29%2A%2B",
        "\\,                  %5C",
        "{app_id},            %7Bapp_id%7D",
        "\u00e9\ud83d\ude80,  %C3%A9%F0%9F%9A%80",
    })
    void anIdIsOnePathSegment(String id, String segment) {
        SentRequest request = sent(deployment(), () -> platform.apps().getDeployment(id, "d-1"));
        assertThat(request.line()).isEqualTo("GET /v2/apps/" + segment + "/deployments/d-1");
    }

    @Test
    void anyIdComesOutOfThePathAsItWentIn() {
        Rounds.run(
                3_000,
                (random, seed) -> {
                    String app = randomId(random);
                    String deployment = randomId(random);
                    ScriptedTransport once = ScriptedTransport.of(Answer.json(deployment()));
                    Clients.client(once).apps().getDeployment(app, deployment);
                    URI uri = once.onlySent().uri();
                    String[] segments = uri.getRawPath().split("/", -1);
                    String story = seed + ": " + app + ", " + deployment;
                    assertThat(segments).as(story).hasSize(6);
                    assertThat(decoded(segments[3])).as(story).isEqualTo(app);
                    assertThat(decoded(segments[5])).as(story).isEqualTo(deployment);
                    assertThat(uri.getRawQuery()).as(story).isNull();
                    assertThat(uri.getRawFragment()).as(story).isNull();
                    assertThat(uri.normalize()).as(story).isEqualTo(uri);
                    assertThat(uri.toString()).as(story).matches("[\\x21-\\x7e]+");
                });
    }

    private static String randomId(Random random) {
        StringBuilder id = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            id.appendCodePoint(
                    random.nextInt(10) == 0
                            ? 0xe000 + random.nextInt(0x1000)
                            : ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        // what is refused is another test's
        return id.toString().matches("\\.{1,2}|[\\s\u00a0]*") ? "i" : id.toString();
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void anEndpointsPathStaysBeforeTheApisOwn() {
        for (String endpoint :
                new String[] {"https://proxy.example.com/do", "https://proxy.example.com/do/"}) {
            ScriptedTransport proxied = ScriptedTransport.of(Answer.json(APP));
            Clients.builder(proxied).endpoint(endpoint).build().apps().get("a-1");
            assertThat(proxied.onlySent().uri())
                    .hasToString("https://proxy.example.com/do/v2/apps/a-1");
        }
    }

    @Test
    void theBodyIsTheSameOnEveryAttempt() {
        transport.then(Answer.of(429).with("Retry-After", 0), Answer.json(deployment()));
        platform.apps().createDeployment("a-1", CreateDeploymentRequest.forcingBuild());
        assertThat(transport.sent())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.body()).contains("{\"force_build\":true}"));
    }

    @Test
    void nothingIsSentOfARequestThatIsNoneOrForAnIdThatIsNone() {
        assertThatThrownBy(() -> platform.apps().createDeployment("a-1", null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> platform.apps().createDeployment(null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transport.sent()).isEmpty();
    }
}
