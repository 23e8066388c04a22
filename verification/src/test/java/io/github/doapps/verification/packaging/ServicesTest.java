package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpTransportProvider;
import io.github.doapps.spi.JsonCodecProvider;
import io.github.doapps.spi.PluginProvider;
import io.github.doapps.spi.SpiVersion;
import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.ReactorModule;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServicesTest {

    private static final List<Class<?>> SERVICES =
            List.of(HttpTransportProvider.class, JsonCodecProvider.class);

    @ParameterizedTest
    @EnumSource
    void classPathAndModulePathFindTheSameProviders(ReactorModule module) {
        BuiltModule built = BuiltModule.of(module);

        assertThat(inServiceFiles(built)).isEqualTo(inDescriptor(built));
    }

    @Test
    void everyPlugInHasOneProviderAndNobodyElseHas() {
        for (BuiltModule built : BuiltModule.all()) {
            assertThat(providers(built))
                    .as(built.module().folder())
                    .hasSize(ReactorModule.plugins().contains(built.module()) ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void aProviderIsAPublicFinalClassWithAPublicConstructor(ReactorModule module) throws Exception {
        Class<? extends PluginProvider> provider = providerOf(module);

        assertThat(Modifier.isPublic(provider.getModifiers())).isTrue();
        assertThat(Modifier.isFinal(provider.getModifiers())).isTrue();
        assertThat(provider.getConstructor().newInstance()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void aProviderSaysOfItselfWhatWasDesigned(ReactorModule module) throws Exception {
        PluginProvider provider = providerOf(module).getConstructor().newInstance();
        String folder = module.folder();

        assertThat(provider.name()).isEqualTo(folder.substring(folder.indexOf('-') + 1));
        assertThat(provider.spiVersion()).isEqualTo(SpiVersion.CURRENT);
        assertThat(provider.libraryVersion()).matches("[0-9]+(\\.[0-9]+)+.*");
        assertThat(provider.priority())
                .isEqualTo(Set.of("apache", "jackson").contains(provider.name()) ? 100 : 50);
    }

    static Set<ReactorModule> plugins() {
        return ReactorModule.plugins();
    }

    private static Class<? extends PluginProvider> providerOf(ReactorModule module)
            throws ClassNotFoundException {
        return Class.forName(providers(BuiltModule.of(module)).get(0))
                .asSubclass(PluginProvider.class);
    }

    private static List<String> providers(BuiltModule built) {
        return built.descriptor().provides().stream()
                .map(Provides::providers)
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, List<String>> inDescriptor(BuiltModule built) {
        return built.descriptor().provides().stream()
                .collect(Collectors.toMap(Provides::service, Provides::providers));
    }

    private static Map<String, List<String>> inServiceFiles(BuiltModule built) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Class<?> service : SERVICES) {
            built.resource("META-INF/services/" + service.getName())
                    .ifPresent(text -> found.put(service.getName(), namesIn(text)));
        }
        return found;
    }

    private static List<String> namesIn(String serviceFile) {
        return serviceFile
                .lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
