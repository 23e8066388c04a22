package io.github.doapps.verification.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.apache.ApacheTransportBuilder;
import io.github.doapps.transport.feign.FeignTransport;
import io.github.doapps.transport.feign.FeignTransportBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who changes the transport changes one line: the options of both have the same names. */
class TransportBuildersTest {

    @Test
    void bothHaveTheSameOptions() {
        Set<String> feign = options(FeignTransportBuilder.class, FeignTransport.class);

        assertThat(feign).contains("feign(Supplier)");
        feign.remove("feign(Supplier)");
        assertThat(feign)
                .containsExactlyElementsOf(
                        options(ApacheTransportBuilder.class, ApacheTransport.class))
                .containsExactly(
                        "build()",
                        "connectTimeout(Duration)",
                        "keepAlive(Duration)",
                        "leaseTimeout(Duration)",
                        "maxConnections(int)",
                        "noProxy()",
                        "proxy(String, int)",
                        "proxy(String, int, String, char[])",
                        "sslContext(SSLContext)");
    }

    @Test
    void eachIsMadeInTheSameWays() throws Exception {
        assertThat(ApacheTransport.class.getMethod("builder").getReturnType())
                .isEqualTo(ApacheTransportBuilder.class);
        assertThat(FeignTransport.class.getMethod("builder").getReturnType())
                .isEqualTo(FeignTransportBuilder.class);
        assertThat(factories(FeignTransport.class))
                .containsExactlyElementsOf(factories(ApacheTransport.class))
                .containsExactly("builder", "create", "over");
    }

    /** The public methods, each of which gives the builder again, or what is built. */
    private static Set<String> options(Class<?> builder, Class<?> built) {
        Set<String> options = new TreeSet<>();
        for (Method method : builder.getDeclaredMethods()) {
            if (isPublic(method)) {
                assertThat(method.getReturnType())
                        .isEqualTo(method.getName().equals("build") ? built : builder);
                options.add(
                        Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ", method.getName() + "(", ")")));
            }
        }
        return options;
    }

    private static Set<String> factories(Class<?> transport) {
        Set<String> factories = new TreeSet<>();
        for (Method method : transport.getDeclaredMethods()) {
            if (isPublic(method)
                    && method.getReturnType().getName().startsWith(transport.getName())) {
                factories.add(method.getName());
            }
        }
        return factories;
    }

    private static boolean isPublic(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }
}
