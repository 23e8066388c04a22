package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JUnit extension: an emulator for each test, closed after it. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class AppPlatformEmulatorExtensionTest {

    private static final List<AppPlatformEmulator> SEEN = new ArrayList<>();

    private AppPlatformEmulator before;

    @BeforeEach
    void before(AppPlatformEmulator platform) {
        assertThat(SEEN).doesNotContain(platform);
        SEEN.forEach(AppPlatformEmulatorExtensionTest::assertClosed);
        SEEN.add(platform);
        before = platform;
    }

    @AfterEach
    void after(AppPlatformEmulator platform) {
        assertThat(platform).isSameAs(before);
        assertThat(Client.of(platform).get("/v2/apps").status()).isEqualTo(200);
    }

    @RepeatedTest(2)
    void a_test_has_the_emulator_of_its_setup(AppPlatformEmulator platform) {
        assertThat(platform).isSameAs(before);
        assertThat(platform.appIds()).isEmpty();
        platform.createApp(Specs.ONE_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_parameterized_test_has_one_for_each_run(int run, AppPlatformEmulator platform) {
        assertThat(run).isPositive();
        assertThat(platform).isSameAs(before);
    }

    @Nested
    class Inside {
        @Test
        void a_nested_test_has_the_emulator_of_the_setup_around_it(AppPlatformEmulator platform) {
            assertThat(platform).isSameAs(before);
        }
    }

    @Test
    void a_setup_for_all_tests_has_none() {
        ExtensionContext ofAClass =
                (ExtensionContext)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ExtensionContext.class},
                                (proxy, method, args) -> Optional.empty());
        ParameterContext parameter =
                (ParameterContext)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {ParameterContext.class},
                                (proxy, method, args) -> null);

        assertThatThrownBy(
                        () ->
                                new AppPlatformEmulatorExtension()
                                        .resolveParameter(parameter, ofAClass))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith("Each test has its own AppPlatformEmulator");
    }

    @AfterAll
    static void all_are_closed() {
        assertThat(SEEN).hasSize(6).allSatisfy(AppPlatformEmulatorExtensionTest::assertClosed);
    }

    private static void assertClosed(AppPlatformEmulator platform) {
        assertThatThrownBy(() -> Client.of(platform).get("/v2/apps"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
