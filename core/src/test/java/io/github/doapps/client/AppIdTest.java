package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.AppsOperations;
import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ids that cannot be one segment of a path reach nobody; all others reach the server as they are.
 */
class AppIdTest {

    private final RecordingTransport transport = RecordingTransport.create();
    private final AppsOperations apps =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get)
                    .transport(transport)
                    .build()
                    .apps();

    static Stream<Arguments> noIds() {
        return Stream.of(
                arguments(null, "is null"),
                arguments("", "is empty"),
                arguments(" ", "is blank"),
                arguments("\t\r\n", "is blank"),
                arguments("\u00a0", "is blank"),
                arguments(" \u2007\u202f\u3000\u2028", "is blank"),
                arguments(".", "is a dot segment, which would change the path"),
                arguments("..", "is a dot segment, which would change the path"),
                arguments("a\nb", "has a control character"),
                arguments("a\u0000", "has a control character"),
                arguments("\u007f", "has a control character"),
                arguments("\u0085x", "has a control character"),
                arguments("\ud800", "has half a surrogate pair, which UTF-8 cannot hold"),
                arguments("a\udc00b", "has half a surrogate pair, which UTF-8 cannot hold"),
                arguments("\ude00\ud83d", "has half a surrogate pair, which UTF-8 cannot hold"));
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void refusesWhatIsNoIdInEveryOperation(String id, String defect) {
        assertRefused("createDeployment: app_id", defect, () -> apps.createDeployment(id));
        assertRefused(
                "createDeployment: app_id",
                defect,
                () -> apps.createDeployment(id, CreateDeploymentRequest.forcingBuild()));
        assertRefused("getDeployment: app_id", defect, () -> apps.getDeployment(id, "d-1"));
        assertRefused("getDeployment: deployment_id", defect, () -> apps.getDeployment("app", id));
        assertRefused(
                "listDeployments: app_id",
                defect,
                () -> apps.listDeployments(id, ListDeploymentsRequest.builder().build()));
        assertRefused("get: id", defect, () -> apps.get(id));
        assertThat(transport.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf,4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf",
        "a/b,a%2Fb",
        "../x,..%2Fx",
        "...,...",
        "%2e%2e,%252e%252e",
        "a?b=c#d,a%3Fb%3Dc%23d",
        "' a b ',%20a%20b%20",
        "a;b=c,a%3Bb%3Dc",
        "a+b&c@d:e!f,a%2Bb%26c%40d%3Ae%21f",
        "{app_id},%7Bapp_id%7D",
        "{deployment_id},%7Bdeployment_id%7D",
        "~a.b_c-d,~a.b_c-d",
        "\u00e9,%C3%A9",
        "\u20ac,%E2%82%AC",
        "\ud83d\ude00,%F0%9F%98%80",
        "a\u00a0,a%C2%A0",
        "\u200b,%E2%80%8B",
        "\\,%5C",
        "$1\\0,%241%5C0"
    })
    void sendsEveryOtherAsOneSegment(String id, String segment) {
        apps.getDeployment(id, "d-1");
        apps.getDeployment("app", id);

        assertThat(transport.requests())
                .extracting(request -> request.uri().toString())
                .containsExactly(
                        "https://api.digitalocean.com/v2/apps/" + segment + "/deployments/d-1",
                        "https://api.digitalocean.com/v2/apps/app/deployments/" + segment);
    }

    private static void assertRefused(String where, String defect, Runnable call) {
        assertThatThrownBy(call::run)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        where
                                + " "
                                + defect
                                + ". Nothing was sent. Give the id as the API shows it"
                                + " [invalid-argument]")
                .hasNoCause();
    }
}
