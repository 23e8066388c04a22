package io.github.doapps.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The User-Agent to the letter, whatever plug-ins say of themselves. */
class UserAgentTest {

    private static final int JAVA = Runtime.version().feature();

    private final AppPlatformClientBuilder builder =
            new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get);

    @Test
    void namesTheReleaseTheJavaAndTheStack() {
        assertThat(sent("apache", "5.6.5"))
                .isEqualTo(
                        "doapps/0.1.0-SNAPSHOT (java "
                                + JAVA
                                + "; transport apache 5.6.5; codec jackson "
                                + JacksonCodec.create().libraryVersion()
                                + ")")
                .matches(
                        "doapps/0\\.1\\.0-SNAPSHOT \\(java (17|25); transport apache 5\\.6\\.5;"
                                + " codec jackson 2\\.[0-9.]+\\)");
    }

    @ParameterizedTest
    @CsvSource({
        "my-app/3.1,' my-app/3.1'",
        "' my-app/3.1\n',' my-app/3.1'",
        "my-app/3.1 (team a; b),' my-app/3.1 (team a; b)'",
        "~!@#$,' ~!@#$'",
        "'',''",
        "' \t',''"
    })
    void appendsTheSuffix(String suffix, String appended) {
        builder.userAgentSuffix(suffix);

        assertThat(sent("apache", "5.6.5")).endsWith(")" + appended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary\nX-Evil: 1",
                "canary\r1",
                "canary\t1",
                "canary\u0000",
                "canary\u007f",
                "canary\u00e9",
                "\u00a0canary",
                "canary\ud83d\ude00"
            })
    void refusesASuffixThatNoHeaderCanHold(String suffix) {
        assertThatThrownBy(() -> builder.userAgentSuffix(suffix))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The User-Agent suffix has a line break, a control or a non-ASCII character"
                                + " [invalid-argument]");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'a\r\nX-Evil: 1',1.0,a__X-Evil__1 1.0",
                "a b;c),1.0 (x),a_b_c_ 1.0__x_",
                "'\u00e9\u0000','\u202e1',__ _1",
                "'','  ',unknown unknown",
                "null,null,unknown unknown",
                "' a ',' 1\n',a 1",
                "A-b_c.d+e,1.0-SNAPSHOT+5,A-b_c.d+e 1.0-SNAPSHOT+5"
            })
    void keepsItsFormWhateverAPluginSaysOfItself(String name, String version, String words) {
        assertThat(sent(name, version)).contains("; transport " + words + "; codec jackson ");
    }

    private String sent(String transportName, String transportVersion) {
        RecordingTransport transport =
                new RecordingTransport(transportName, transportVersion, Set.of());
        try (AppPlatformClient client = builder.transport(transport).build()) {
            client.apps().getDeployment("app", "d-1");
            String sent = transport.request().headers().first("User-Agent").orElseThrow();
            assertThat(client.describe()).contains("\nuser agent: " + sent + "\n");
            return sent;
        }
    }
}
