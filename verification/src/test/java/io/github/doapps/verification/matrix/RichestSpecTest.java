package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.app.UpdateAppRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.verification.reactor.Repository;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every property of the contract, and at every level a member that nobody knows and an explicit
 * null: read, one variable changed, written. The bytes differ in that variable and in nothing else.
 * That the spec lacks nothing, api's tests hold.
 */
class RichestSpecTest {

    private static final String RICHEST =
            CompactJson.of(
                    Repository.text(
                            "api/src/test/resources/io/github/doapps/testing/richest-spec.json"));

    private static final String BEFORE = "\"info of web\"";

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void oneVariableIsTheOneDifferenceInText(Stack stack) {
        try (RawServer server = RawServer.answering();
                AppPlatformClient platform = client(stack, server)) {
            AppSpec spec = platform.json().read(RICHEST, AppSpec::of);

            String written = platform.json().write(edited(spec));

            assertThat(written).isEqualTo(expected("\"debug\""));
            assertThat(platform.json().write(spec)).isEqualTo(RICHEST);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void oneVariableIsTheOneDifferenceAtTheServer(Stack stack) {
        String app = "{\"app\":{\"id\":\"a-1\",\"spec\":" + RICHEST + "}}";
        try (RawServer server =
                        RawServer.answering(RawReply.json(200, app), RawReply.json(200, app));
                AppPlatformClient platform = client(stack, server)) {
            AppSpec spec = platform.apps().get("a-1").spec();

            platform.apps().update("a-1", UpdateAppRequest.of(edited(spec)));

            byte[] sent = server.requests().get(1).body().getBytes(StandardCharsets.UTF_8);
            assertThat(sent)
                    .isEqualTo(
                            ("{\"spec\":" + expected("\"debug\"") + "}")
                                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static AppSpec edited(AppSpec spec) {
        return spec.withComponent("web", web -> web.withEnv("LOG_LEVEL", "debug"));
    }

    private static String expected(String value) {
        assertThat(RICHEST).containsOnlyOnce(BEFORE);
        return RICHEST.replace(BEFORE, value);
    }

    private static AppPlatformClient client(Stack stack, RawServer server) {
        return stack.builder().endpoint(server.endpoint()).token("t-1234").build();
    }
}
