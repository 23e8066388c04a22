package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void aTransportConnectsWithinTenSecondsByDefault() {
        assertThat(TransportSettings.defaults().connectTimeout())
                .isEqualTo(Duration.ofSeconds(10))
                .isEqualTo(TransportSettings.DEFAULT_CONNECT_TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT0.0019S", "PT1S", "PT2147483.647S"})
    void takesAConnectTimeoutThatASocketCanHave(String timeout) {
        Duration duration = Duration.parse(timeout);

        assertThat(TransportSettings.defaults().withConnectTimeout(duration).connectTimeout())
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0S",
                "PT0.000999999S",
                "PT-1S",
                "PT2147483.648S",
                "PT9223372036854775807S",
                "PT-9223372036854775807S"
            })
    void refusesAnyOtherConnectTimeout(String timeout) {
        TransportSettings settings = TransportSettings.defaults();
        Duration duration = Duration.parse(timeout);

        assertThatThrownBy(() -> settings.withConnectTimeout(duration))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A connect timeout is 1 ms to 2147483647 ms (24 days), not " + duration);
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void changedSettingsLeaveTheDefaultsAsTheyWere() {
        assertThat(
                        TransportSettings.defaults()
                                .withConnectTimeout(Duration.ofSeconds(3))
                                .connectTimeout())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(TransportSettings.defaults().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(
                        () ->
                                TransportSettings.defaults()
                                        .withConnectTimeout(Nothing.of(Duration.class)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aCodecHasNoClassLoaderOfTheUsersByDefault() {
        assertThat(CodecSettings.defaults().classLoader()).isEmpty();
    }

    @Test
    void aCodecGetsTheClassLoaderThatTheUserNamed() {
        ClassLoader loader = new ClassLoader("users-own", null) {};

        assertThat(CodecSettings.defaults().withClassLoader(loader).classLoader())
                .containsSame(loader);
        assertThat(CodecSettings.defaults().classLoader()).isEmpty();
    }
}
