package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.PluginProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StackTest {

    @Test
    void thereAreFourStacks() {
        assertThat(Stack.values()).hasSize(4);
    }

    @Test
    void theyAreAllThatCanBeMadeOfWhatIsOnThePath() {
        List<String> pairs = new ArrayList<>();
        for (String transport : names(HttpTransportProvider.class)) {
            for (String codec : names(JsonCodecProvider.class)) {
                pairs.add(transport + "+" + codec);
            }
        }

        assertThat(Arrays.stream(Stack.values()).map(Stack::toString))
                .containsExactlyInAnyOrderElementsOf(pairs);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aClientIsOfTheStackThatWasAskedFor(Stack stack) {
        try (AppPlatformClient platform =
                stack.builder().endpoint("http://127.0.0.1:1").token("t-1234").build()) {
            assertThat(platform.describe())
                    .contains(
                            "; transport "
                                    + stack.transport()
                                    + " "
                                    + LibraryVersions.of(stack.transport())
                                    + "; codec "
                                    + stack.codec()
                                    + " "
                                    + LibraryVersions.of(stack.codec())
                                    + ")");
        }
    }

    private static <P extends PluginProvider> List<String> names(Class<P> kind) {
        return ServiceLoader.load(kind).stream().map(found -> found.get().name()).toList();
    }
}
