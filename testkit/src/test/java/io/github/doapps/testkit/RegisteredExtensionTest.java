package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The JUnit extension as a field, with a setup of its own. */
class RegisteredExtensionTest {

    @RegisterExtension
    static final AppPlatformEmulatorExtension PLATFORM =
            AppPlatformEmulatorExtension.with(setup -> setup.token("my-token").rateLimit(7));

    @Test
    void the_emulator_is_set_up(AppPlatformEmulator platform) {
        assertThat(platform.token()).isEqualTo("my-token");
        assertThat(Client.of(platform).get("/v2/apps").header("ratelimit-limit")).isEqualTo("7");
    }
}
