package io.github.doapps.benchmarks.coldstart;

import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;

/** A jar that an application of some row has, known by a class in it. */
enum UserJar {
    DOAPPS_API("io.github.doapps.AppsOperations"),
    DOAPPS_CORE("io.github.doapps.client.AppPlatformClient"),
    DOAPPS_TRANSPORT_APACHE("io.github.doapps.transport.apache.ApacheTransport"),
    DOAPPS_TRANSPORT_FEIGN("io.github.doapps.transport.feign.FeignTransport"),
    DOAPPS_SERDE_JACKSON("io.github.doapps.serde.jackson.JacksonCodec"),
    DOAPPS_SERDE_JSONB("io.github.doapps.serde.jsonb.JsonbCodec"),
    JSPECIFY("org.jspecify.annotations.NullMarked"),
    HTTPCLIENT5("org.apache.hc.client5.http.classic.HttpClient"),
    HTTPCORE5("org.apache.hc.core5.http.HttpRequest"),
    HTTPCORE5_H2("org.apache.hc.core5.http2.HttpVersionPolicy"),
    SLF4J_API("org.slf4j.Logger"),
    SLF4J_NOP("org.slf4j.impl.StaticLoggerBinder"),
    JACKSON_CORE("com.fasterxml.jackson.core.JsonFactory"),
    JACKSON_ANNOTATIONS("com.fasterxml.jackson.annotation.JsonProperty"),
    JACKSON_DATABIND("com.fasterxml.jackson.databind.ObjectMapper"),
    JSONB_API("jakarta.json.bind.Jsonb"),
    JSONP_API("jakarta.json.Json"),
    YASSON("org.eclipse.yasson.JsonBindingProvider"),
    PARSSON("org.eclipse.parsson.JsonProviderImpl"),
    FEIGN_CORE("feign.Feign"),
    FEIGN_HC5("feign.hc5.ApacheHttp5Client"),
    FEIGN_JACKSON("feign.jackson.JacksonDecoder"),
    /** The benchmark's own classes, which stand for the application's. */
    APPLICATION("io.github.doapps.benchmarks.coldstart.FirstAnswer");

    private final String member;

    UserJar(String member) {
        this.member = member;
    }

    /** What it is called in a folder of jars. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jar";
    }

    /** The jar, or the folder of classes that the build has in its place. */
    Path location() {
        try {
            CodeSource source =
                    Class.forName(member, false, UserJar.class.getClassLoader())
                            .getProtectionDomain()
                            .getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ReflectiveOperationException | java.net.URISyntaxException absent) {
            throw new IllegalStateException("There is no " + fileName(), absent);
        }
    }
}
