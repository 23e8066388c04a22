package io.github.doapps.verification.transports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Feign;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.transport.apache.ApacheTransport;
import io.github.doapps.transport.feign.FeignTransport;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client tells of its transport: what is not promised by name, and no secret of it. */
class DescribedTransportsTest {

    private static final String CANARY = "kanari-pa55";
    private static final String ALL =
            "SENDS_ONCE, ABORTS, TELLS_DELIVERY, TELLS_CUTS, KEEPS_INTERRUPTS, FREES_ALL";

    @Test
    void overAClientOfTheUsersNothingIsPromised() throws IOException {
        try (CloseableHttpClient theirs = clientWithSecrets();
                HttpTransport transport = ApacheTransport.over(theirs)) {
            assertThat(described(transport))
                    .isEqualTo(text(transport, "promises: nothing\n  does not promise: " + ALL));
        }
    }

    @Test
    void overAFeignBuilderWithItsOwnClientNothingIsPromised() {
        Client theirs =
                (request, options) -> {
                    throw new IllegalStateException("nothing is sent here");
                };
        Supplier<Feign.Builder> builders =
                () ->
                        Feign.builder()
                                .client(theirs)
                                .requestInterceptor(template -> template.header("X-Key", CANARY));
        try (HttpTransport transport = FeignTransport.over(builders)) {
            assertThat(described(transport))
                    .isEqualTo(text(transport, "promises: nothing\n  does not promise: " + ALL));
        }
    }

    static Stream<Arguments> ownedWithSecrets() {
        BiFunction<String, String, HttpTransport> apache =
                (user, password) ->
                        ApacheTransport.builder()
                                .proxy("proxy.example.com", 3128, user, password.toCharArray())
                                .build();
        BiFunction<String, String, HttpTransport> feign =
                (user, password) ->
                        FeignTransport.builder()
                                .proxy("proxy.example.com", 3128, user, password.toCharArray())
                                .feign(
                                        () ->
                                                Feign.builder()
                                                        .requestInterceptor(
                                                                template ->
                                                                        template.header(
                                                                                "X-Key", CANARY)))
                                .build();
        return Stream.of(Arguments.of("apache", apache), Arguments.of("feign", feign));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownedWithSecrets")
    void overAClientOfItsOwnAllIsPromisedAndTheProxysCredentialsAreNotTold(
            String name, BiFunction<String, String, HttpTransport> make) {
        try (HttpTransport transport = make.apply("kanari-user", CANARY)) {
            assertThat(described(transport)).isEqualTo(text(transport, "promises: " + ALL));
            assertThat(transport.name()).isEqualTo(name);
            assertThat(transport.toString()).doesNotContainIgnoringCase("kanari");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:" + CANARY + "@api.example.com",
                "https://" + CANARY + "@api.example.com/v2",
                "https://api.example.com/?token=" + CANARY,
                "https://api.example.com/#" + CANARY
            })
    void aSecretInAUriIsRefusedBeforeAnyTextCanHoldIt(String uri) {
        AppPlatformClientBuilder builder = AppPlatformClient.builder();

        assertThatThrownBy(() -> builder.endpoint(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .contains("The endpoint from the builder has", "Nothing was sent. Give an")
                .doesNotContainIgnoringCase("kanari");
    }

    private static CloseableHttpClient clientWithSecrets() {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        HttpHost proxy = new HttpHost("proxy.example.com", 3128);
        credentials.setCredentials(
                new AuthScope(proxy),
                new UsernamePasswordCredentials("kanari-user", CANARY.toCharArray()));
        return HttpClients.custom()
                .setProxy(proxy)
                .setDefaultCredentialsProvider(credentials)
                .setDefaultHeaders(List.of(new BasicHeader("X-Key", CANARY)))
                .build();
    }

    private static String described(HttpTransport transport) {
        try (AppPlatformClient client =
                AppPlatformClient.builder()
                        .token("kanari-token")
                        .endpoint("https://api.example.com/v9/")
                        .transport(transport)
                        .codec(JacksonCodec.create())
                        .build()) {
            assertThat(client.toString() + client.apps() + client.appsAsync())
                    .doesNotContainIgnoringCase("kanari");
            return client.describe();
        }
    }

    private static String text(HttpTransport transport, String promises) {
        return """
                doapps 0.1.0-SNAPSHOT at https://api.example.com/v9
                user agent: doapps/0.1.0-SNAPSHOT (java JAVA; transport TRANSPORT; codec CODEC)
                transport: TRANSPORT, handed to the builder (TYPE); the client does not close it
                  PROMISES
                codec: CODEC, handed to the builder (io.github.doapps.serde.jackson.JacksonCodec); the client does not close it"""
                .replace("JAVA", String.valueOf(Runtime.version().feature()))
                .replace("TRANSPORT", transport.name() + " " + transport.libraryVersion())
                .replace("CODEC", "jackson " + JacksonCodec.create().libraryVersion())
                .replace("TYPE", transport.getClass().getName())
                .replace("PROMISES", promises);
    }
}
