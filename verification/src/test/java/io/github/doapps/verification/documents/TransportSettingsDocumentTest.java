package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.feign.FeignTransport;
import io.github.doapps.verification.reactor.Repository;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of settings in docs/transports.md, held against both builders and HttpClient 5. */
class TransportSettingsDocumentTest {

    private static final String HEAD =
            "| setting | HttpClient 5's default | here | to change it | why |";

    /** What builders have besides settings of HttpClient 5. */
    private static final Set<String> NO_SETTINGS = Set.of("build", "feign");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern SECONDS = Pattern.compile("(\\d+) seconds");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, Row> table = table();

    /** A row, without its reason. */
    record Row(String inHttpClient, String here, List<String> methods) {}

    private static Map<String, Row> table() {
        Map<String, Row> table = new LinkedHashMap<>();
        Repository.text("docs/transports.md")
                .lines()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" *\\| *", -1))
                .forEach(
                        cells -> {
                            assertThat(cells).as(cells[1]).hasSize(7);
                            List<String> methods =
                                    NAME.matcher(cells[4]).results().map(r -> r.group(1)).toList();
                            assertThat(methods.isEmpty()).isEqualTo(cells[4].equals("nothing"));
                            table.put(cells[1], new Row(cells[2], cells[3], methods));
                        });
        return table;
    }

    static Stream<Object> builders() {
        return Stream.of(ApacheTransport.builder(), FeignTransport.builder());
    }

    @Test
    void sixOfFourteenRowsCanBeChanged() {
        assertThat(table).hasSize(14);
        assertThat(table.values()).filteredOn(row -> !row.methods().isEmpty()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void everyMethodOfABuilderHasItsRow(Object builder) {
        List<String> told = table.values().stream().flatMap(r -> r.methods().stream()).toList();

        assertThat(told).doesNotHaveDuplicates();
        assertThat(methods(builder)).containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void theDefaultsAreAsTheTableSays(Object builder) throws ReflectiveOperationException {
        assertThat(setting(builder, "connectTimeout")).isEqualTo(seconds("connect timeout"));
        assertThat(setting(builder, "leaseTimeout"))
                .isEqualTo(seconds("wait for a connection of the pool"));
        assertThat(setting(builder, "keepAlive")).isEqualTo(seconds("idle connections"));
        assertThat(setting(builder, "maxConnections")).isEqualTo(number(here("connections"), 0));
        // Nothing set: the JVM decides.
        assertThat(here("proxy")).isEqualTo("honoured");
        assertThat(setting(builder, "proxy")).isNull();
        assertThat(here("TLS")).startsWith("the JVM's default context");
        assertThat(setting(builder, "sslContext")).isNull();
    }

    @ParameterizedTest
    @MethodSource("builders")
    void theJavadocTellsTheSameDefaults(Object builder) {
        String source = sourceOf(builder.getClass());
        int compared = 0;
        for (Row row : table.values()) {
            for (MatchResult told : SECONDS.matcher(row.here()).results().toList()) {
                assertThat(javadoc(source, row.methods().get(0)))
                        .contains("Defaults to " + told.group());
                compared++;
            }
        }
        assertThat(compared).as("times").isEqualTo(3);
        assertThat(javadoc(source, "maxConnections"))
                .contains("Defaults to " + number(here("connections"), 0));
    }

    @Test
    void theDefaultsOfHttpClientAreAsTheTableSays() {
        try (PoolingHttpClientConnectionManager theirs = new PoolingHttpClientConnectionManager()) {
            String connections = row("connections").inHttpClient();
            assertThat(theirs.getDefaultMaxPerRoute()).isEqualTo(number(connections, 0));
            assertThat(theirs.getMaxTotal()).isEqualTo(number(connections, 1));
        }
        assertThat(row("connect timeout").inHttpClient())
                .isEqualTo(ConnectionConfig.DEFAULT.getConnectTimeout().toMinutes() + " minutes");
        assertThat(row("wait for a connection of the pool").inHttpClient())
                .isEqualTo(
                        RequestConfig.DEFAULT.getConnectionRequestTimeout().toMinutes()
                                + " minutes");
        assertThat(row("idle connections").inHttpClient())
                .endsWith(
                        "kept "
                                + RequestConfig.DEFAULT.getConnectionKeepAlive().toMinutes()
                                + " minutes");
        assertThat(row("redirects").inHttpClient())
                .startsWith("up to " + RequestConfig.DEFAULT.getMaxRedirects() + ",");
        assertThat(row("response timeout").inHttpClient()).isEqualTo("none");
        assertThat(RequestConfig.DEFAULT.getResponseTimeout()).isNull();
    }

    private Row row(String name) {
        return Objects.requireNonNull(table.get(name), name);
    }

    private String here(String name) {
        return row(name).here();
    }

    private Duration seconds(String name) {
        List<String> found =
                SECONDS.matcher(here(name)).results().map(told -> told.group(1)).toList();
        assertThat(found).as(name).hasSize(1);
        return Duration.ofSeconds(Long.parseLong(found.get(0)));
    }

    private static int number(String cell, int which) {
        return Integer.parseInt(NUMBER.matcher(cell).results().toList().get(which).group());
    }

    private static Set<String> methods(Object builder) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(builder.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !NO_SETTINGS.contains(name))
                .forEach(names::add);
        return names;
    }

    /** What a builder holds before anything was set; no part of what it shows. */
    private static @Nullable Object setting(Object builder, String name)
            throws ReflectiveOperationException {
        Field settings = builder.getClass().getDeclaredField("settings");
        settings.setAccessible(true);
        Method accessor = settings.getType().getDeclaredMethod(name);
        accessor.setAccessible(true);
        return accessor.invoke(settings.get(builder));
    }

    private static String sourceOf(Class<?> builder) {
        String module = builder.getSimpleName().startsWith("Apache") ? "apache" : "feign";
        return Repository.text(
                "transport-"
                        + module
                        + "/src/main/java/"
                        + builder.getName().replace('.', '/')
                        + ".java");
    }

    /** The comment before a method's first form, on one line. */
    private static String javadoc(String source, String method) {
        int end = source.indexOf(" " + method + "(");
        assertThat(end).as(method).isPositive();
        return source.substring(source.lastIndexOf("/**", end), end)
                .replaceAll("\\s*\n\\s*\\*?\\s*", " ");
    }
}
