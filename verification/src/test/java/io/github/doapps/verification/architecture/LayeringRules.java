package io.github.doapps.verification.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import io.github.doapps.verification.architecture.HouseRule.Violation;
import io.github.doapps.verification.architecture.fixtures.LayeringViolations;
import io.github.doapps.verification.architecture.fixtures.cycle.one.One;
import io.github.doapps.verification.architecture.fixtures.cycle.two.Two;
import io.github.doapps.verification.reactor.ReactorModule;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
final class LayeringRules {

    private static final List<String> EVERYBODY = List.of("java..", "org.jspecify.annotations..");
    private static final List<String> SPI = List.of("io.github.doapps.spi");
    private static final List<String> DOCUMENTS =
            List.of("io.github.doapps.json", "io.github.doapps.model..");
    private static final List<String> WHOLE_API =
            List.of(
                    "io.github.doapps",
                    "io.github.doapps.deploy",
                    "io.github.doapps.spi",
                    "io.github.doapps.json",
                    "io.github.doapps.model..");

    private static final String TRANSPORT_REASON =
            "a plug-in knows the SPI and its own library: never the client, another plug-in or a"
                    + " document";
    private static final String CODEC_REASON =
            "a plug-in knows the SPI, documents and its own library: never the client or another"
                    + " plug-in";

    private LayeringRules() {}

    static List<HouseRule> all() {
        return List.of(
                onlyKnows(
                        ReactorModule.API,
                        "everybody compiles against it, so what it needs everybody gets",
                        Violation.of("JsonNode", LayeringViolations.ApiOnJackson.class),
                        List.of(WHOLE_API)),
                onlyKnows(
                        ReactorModule.CORE,
                        "an application picks its own HTTP and JSON libraries",
                        Violation.of("HttpHost", LayeringViolations.CoreOnHttpClient.class),
                        List.of(WHOLE_API, List.of("io.github.doapps.client.."))),
                onlyKnows(
                        ReactorModule.TRANSPORT_APACHE,
                        TRANSPORT_REASON,
                        Violation.of(
                                List.of("AppPlatformClient", "JsonObject"),
                                LayeringViolations.TransportOnClient.class),
                        List.of(
                                SPI,
                                List.of("javax.net.ssl..", "org.apache.hc.."),
                                List.of("io.github.doapps.transport.apache.."))),
                onlyKnows(
                        ReactorModule.TRANSPORT_FEIGN,
                        TRANSPORT_REASON,
                        Violation.of(
                                List.of("AppPlatformClient", "JsonObject"),
                                LayeringViolations.TransportOnClient.class),
                        List.of(
                                SPI,
                                List.of("javax.net.ssl..", "org.apache.hc..", "feign.."),
                                List.of("io.github.doapps.transport.feign.."))),
                onlyKnows(
                        ReactorModule.SERDE_JACKSON,
                        CODEC_REASON,
                        Violation.of(
                                List.of("AppPlatformClient", "Jsonb"),
                                LayeringViolations.CodecOnClient.class),
                        List.of(
                                SPI,
                                DOCUMENTS,
                                List.of(
                                        "com.fasterxml.jackson..",
                                        "io.github.doapps.serde.jackson.."))),
                onlyKnows(
                        ReactorModule.SERDE_JSONB,
                        CODEC_REASON,
                        Violation.of(
                                List.of("AppPlatformClient", "JsonNode"),
                                LayeringViolations.CodecOnClient.class),
                        List.of(
                                SPI,
                                DOCUMENTS,
                                List.of("jakarta.json..", "io.github.doapps.serde.jsonb.."))),
                onlyKnows(
                        ReactorModule.TESTKIT,
                        "an emulator that shares the client's code or codecs shares their bugs and"
                                + " proves nothing",
                        Violation.of(
                                List.of("AppPlatformClient", "HttpHost"),
                                LayeringViolations.TestkitOnClient.class),
                        List.of(
                                WHOLE_API,
                                List.of(
                                        "javax.net.ssl..",
                                        "com.fasterxml.jackson..",
                                        "org.junit.jupiter.api..",
                                        "org.opentest4j..",
                                        "io.github.doapps.testkit.."))),
                internalsStayInside(),
                noCycles());
    }

    private static HouseRule onlyKnows(
            ReactorModule module,
            String because,
            Violation violation,
            List<List<String>> packages) {
        String[] allowed =
                Stream.concat(EVERYBODY.stream(), packages.stream().flatMap(List::stream))
                        .toArray(String[]::new);
        return new HouseRule(
                module.folder() + " knows only what DESIGN allows it",
                Scope.of(module),
                DescribedPredicate.alwaysTrue(),
                classes()
                        .should(onlyDependOnClassesThat(resideInAnyPackage(allowed)))
                        .because(because),
                violation);
    }

    private static HouseRule internalsStayInside() {
        return new HouseRule(
                "nobody outside core knows its internals",
                Scope.allBut(ReactorModule.CORE),
                DescribedPredicate.alwaysTrue(),
                classes()
                        .should(never(dependOnClassesThat(resideInAPackage("..client.internal.."))))
                        .because("what is internal changes in any release"),
                Violation.of("Hidden", LayeringViolations.OnInternals.class));
    }

    private static HouseRule noCycles() {
        return new HouseRule(
                "packages depend on each other in one direction",
                Scope.PUBLISHED,
                DescribedPredicate.alwaysTrue(),
                slices().assignedFrom(new PackageSlices())
                        .should()
                        .beFreeOfCycles()
                        .because("packages in a cycle can only be understood and changed as one"),
                Violation.of("Cycle detected", One.class, Two.class));
    }
}
