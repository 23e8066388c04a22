package io.github.doapps.verification.packaging;

import io.github.doapps.verification.reactor.ReactorModule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a module's descriptor must say.
 *
 * @param module the module
 * @param exports the packages that others see
 * @param opens the packages that a library may reflect on, each with the library
 * @param requires the modules it needs, with what it says of each
 * @param uses the services it looks for
 * @param provides the services it is found by, each with its provider
 */
record DesignedModule(
        ReactorModule module,
        Set<String> exports,
        Set<String> opens,
        Set<String> requires,
        Set<String> uses,
        Set<String> provides) {

    private static final String TRANSPORTS = "io.github.doapps.spi.HttpTransportProvider";
    private static final String CODECS = "io.github.doapps.spi.JsonCodecProvider";

    static List<DesignedModule> all() {
        return List.of(
                new DesignedModule(
                        ReactorModule.API,
                        Set.of(
                                "io.github.doapps",
                                "io.github.doapps.deploy",
                                "io.github.doapps.json",
                                "io.github.doapps.model",
                                "io.github.doapps.model.alert",
                                "io.github.doapps.model.app",
                                "io.github.doapps.model.buildpack",
                                "io.github.doapps.model.database",
                                "io.github.doapps.model.deployment",
                                "io.github.doapps.model.detection",
                                "io.github.doapps.model.domain",
                                "io.github.doapps.model.event",
                                "io.github.doapps.model.exec",
                                "io.github.doapps.model.health",
                                "io.github.doapps.model.instance",
                                "io.github.doapps.model.job",
                                "io.github.doapps.model.log",
                                "io.github.doapps.model.metrics",
                                "io.github.doapps.model.region",
                                "io.github.doapps.model.rollback",
                                "io.github.doapps.model.size",
                                "io.github.doapps.model.spec",
                                "io.github.doapps.model.spec.alert",
                                "io.github.doapps.model.spec.component",
                                "io.github.doapps.model.spec.env",
                                "io.github.doapps.model.spec.log",
                                "io.github.doapps.model.spec.network",
                                "io.github.doapps.model.spec.scaling",
                                "io.github.doapps.model.spec.source",
                                "io.github.doapps.spi"),
                        Set.of(),
                        Set.of("mandated java.base", "transitive org.jspecify"),
                        Set.of(),
                        Set.of()),
                new DesignedModule(
                        ReactorModule.CORE,
                        Set.of("io.github.doapps.client"),
                        Set.of(),
                        Set.of(
                                "mandated java.base",
                                "java.net.http",
                                "transitive io.github.doapps.api"),
                        Set.of(TRANSPORTS, CODECS),
                        Set.of()),
                plugin(
                        ReactorModule.TRANSPORT_APACHE,
                        Set.of(
                                "transitive org.apache.httpcomponents.client5.httpclient5",
                                "org.apache.httpcomponents.core5.httpcore5",
                                "jdk.net"),
                        Set.of(),
                        TRANSPORTS,
                        "ApacheTransportProvider"),
                plugin(
                        ReactorModule.TRANSPORT_FEIGN,
                        Set.of(
                                "transitive feign.core",
                                "org.apache.httpcomponents.client5.httpclient5",
                                "org.apache.httpcomponents.core5.httpcore5",
                                "jdk.net"),
                        Set.of(),
                        TRANSPORTS,
                        "FeignTransportProvider"),
                plugin(
                        ReactorModule.SERDE_JACKSON,
                        Set.of("transitive com.fasterxml.jackson.databind"),
                        Set.of(),
                        CODECS,
                        "JacksonCodecProvider"),
                plugin(
                        ReactorModule.SERDE_JSONB,
                        Set.of("transitive jakarta.json.bind", "jakarta.json"),
                        Set.of(
                                "jakarta.json.bind.spi.JsonbProvider",
                                "jakarta.json.spi.JsonProvider"),
                        CODECS,
                        "JsonbCodecProvider"),
                new DesignedModule(
                        ReactorModule.TESTKIT,
                        Set.of(
                                "io.github.doapps.testkit",
                                "io.github.doapps.testkit.fault",
                                "io.github.doapps.testkit.tck",
                                "io.github.doapps.testkit.tck.codec"),
                        Set.of(),
                        Set.of(
                                "mandated java.base",
                                "transitive io.github.doapps.api",
                                "com.fasterxml.jackson.databind",
                                "static java.logging",
                                "static org.junit.jupiter.api"),
                        Set.of(TRANSPORTS),
                        Set.of()));
    }

    private static DesignedModule plugin(
            ReactorModule module,
            Set<String> libraries,
            Set<String> uses,
            String service,
            String provider) {
        Set<String> requires = new HashSet<>(libraries);
        requires.add("mandated java.base");
        requires.add("transitive io.github.doapps.api");
        return new DesignedModule(
                module,
                Set.of(module.moduleName()),
                Set.of(),
                requires,
                uses,
                Set.of(service + " by " + module.moduleName() + "." + provider));
    }
}
