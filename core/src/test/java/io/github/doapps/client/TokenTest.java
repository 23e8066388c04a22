package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.fixture.Events;
import io.github.doapps.client.fixture.RecordingTransport;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the token comes from, which are refused, and how one goes on the wire. */
class TokenTest {

    private static final String REFUSED =
            "The token from %s %s. Nothing was sent. Give the token as DigitalOcean's control panel"
                    + " shows it, such as dop_v1_ and 64 more characters [invalid-token]";

    private static final String NONE =
            "There is no token: DIGITALOCEAN_TOKEN and DIGITALOCEAN_ACCESS_TOKEN are not set, or"
                    + " blank. Nothing was sent. Set one of them, or call"
                    + " AppPlatformClient.builder().token(…) or tokenSource(…) [invalid-token]";

    private final RecordingTransport transport = RecordingTransport.create();

    @BeforeEach
    void forgetEvents() {
        Events.clear();
    }

    @ParameterizedTest
    @NullSource
    void refusesNull(String token) {
        assertRefused(token, "is null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u2003"})
    void refusesBlanks(String token) {
        assertRefused(token, "is blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dop_v1_a\nb",
                "dop_v1_a\rb",
                "dop_v1_a\r\nX-Evil: 1",
                " dop_v1_a\n\nb ",
                "\u00e9\nb"
            })
    void refusesLineBreaksInside(String token) {
        assertRefused(token, "has a line break inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dop_v1_a b",
                "dop_v1_a\tb",
                "dop_v1_a\u0000b",
                "dop_v1_a\u007fb",
                "dop_v1_a\u0085b",
                "dop_v1_a\u00e9b",
                "dop_v1_a\u2028b",
                "dop_v1_a\ud83d\ude00",
                "\u00a0dop_v1_a",
                "dop_v1_a\u200b",
                "\ufeffdop_v1_a"
            })
    void refusesWhatNoHeaderCanHold(String token) {
        assertRefused(token, "has a blank, a control or a non-ASCII character inside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dop_v1_0a",
                " dop_v1_0a ",
                "dop_v1_0a\n",
                "dop_v1_0a\r\n",
                "\t\ndop_v1_0a\u2003"
            })
    void sendsTheTokenWithoutWhatIsAroundIt(String token) {
        call(new AppPlatformClientBuilder(Map.<String, String>of()::get).token(token));

        assertThat(transport.request().headers().all("authorization"))
                .containsExactly("Bearer dop_v1_0a");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "dop_v1_first,-,dop_v1_first",
                "dop_v1_first,dop_v1_second,dop_v1_first",
                "-,dop_v1_second,dop_v1_second",
                "'',dop_v1_second,dop_v1_second",
                "' \n',' dop_v1_second\n',dop_v1_second"
            })
    void readsTheEnvironment(String first, String second, String sent) {
        call(new AppPlatformClientBuilder(environment(first, second)::get));

        assertThat(transport.request().headers().all("authorization"))
                .containsExactly("Bearer " + sent);
    }

    @Test
    void prefersTheBuildersTokenToTheEnvironments() {
        call(
                new AppPlatformClientBuilder(environment("dop_v1_a\nb", null)::get)
                        .token("dop_v1_mine"));

        assertThat(transport.request().headers().all("authorization"))
                .containsExactly("Bearer dop_v1_mine");
    }

    @Test
    void takesTheTokenOrTheSourceThatWasSetLast() {
        call(
                new AppPlatformClientBuilder(Map.<String, String>of()::get)
                        .token("dop_v1_first")
                        .tokenSource(() -> "dop_v1_second"));

        assertThat(transport.request().headers().all("authorization"))
                .containsExactly("Bearer dop_v1_second");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,-", "'',''", "' ','\t\n'", "-,' '"})
    void saysHowToGiveATokenWhereThereIsNone(String first, String second) {
        AppPlatformClientBuilder builder =
                new AppPlatformClientBuilder(environment(first, second)::get);
        Events.clear();

        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(NONE)
                .hasNoCause();
        assertThat(Events.happened()).isEmpty();
    }

    @Test
    void namesTheVariableWhoseTokenCannotBeSent() {
        assertThatThrownBy(
                        new AppPlatformClientBuilder(environment("dop_v1_a\nb", "dop_v1_ok")::get)
                                ::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(REFUSED.formatted("DIGITALOCEAN_TOKEN", "has a line break inside"));
        assertThatThrownBy(
                        new AppPlatformClientBuilder(environment(null, "dop_v1_\u00e9")::get)
                                ::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        REFUSED.formatted(
                                "DIGITALOCEAN_ACCESS_TOKEN",
                                "has a blank, a control or a non-ASCII character inside"));
    }

    private void assertRefused(String token, String defect) {
        AppPlatformClientBuilder builder =
                new AppPlatformClientBuilder(Map.<String, String>of()::get).transport(transport);

        assertThatThrownBy(() -> builder.token(token))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(REFUSED.formatted("the builder", defect))
                .hasNoCause();
        assertThatThrownBy(builder::build)
                .as("what was refused is not there all the same")
                .hasMessage(NONE);
    }

    private void call(AppPlatformClientBuilder builder) {
        try (AppPlatformClient client = builder.transport(transport).build()) {
            client.apps().getDeployment("app", "d-1");
        }
    }

    private static Map<String, @Nullable String> environment(
            @Nullable String first, @Nullable String second) {
        Map<String, @Nullable String> environment = new java.util.HashMap<>();
        environment.put("DIGITALOCEAN_TOKEN", first);
        environment.put("DIGITALOCEAN_ACCESS_TOKEN", second);
        return environment;
    }
}
