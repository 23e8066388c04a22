package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the emulator remembers of requests. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class RecordedRequestTest {

    @Test
    void header_fields_are_kept_in_order_and_spelling(AppPlatformEmulator platform) {
        Wire.send(
                platform,
                """
                GET /v2/apps HTTP/1.1\r
                host: localhost\r
                X-zeBRA:  striped \r
                ACCEPT: a\r
                x-Zebra: plain\r
                connection: close\r
                \r
                """);

        RecordedRequest request = platform.requests().get(0);
        List<String> fields = new ArrayList<>();
        request.headers().forEach((name, value) -> fields.add(name + "=" + value));
        assertThat(fields)
                .containsExactly(
                        "host=localhost",
                        "X-zeBRA=striped",
                        "ACCEPT=a",
                        "x-Zebra=plain",
                        "connection=close");
        assertThat(request.header("x-zebra")).contains("striped");
        assertThat(request.header("nothing")).isEmpty();
    }

    @Test
    void path_and_query_are_kept_as_they_were_encoded(AppPlatformEmulator platform) {
        Wire.exchange(platform, "GET /v2/apps/a%2Fb%20c?page=%31&x HTTP/1.1");
        Wire.exchange(platform, "GET /v2/apps HTTP/1.1");

        RecordedRequest first = platform.requests().get(0);
        assertThat(first.method()).isEqualTo("GET");
        assertThat(first.path()).isEqualTo("/v2/apps/a%2Fb%20c");
        assertThat(first.query()).contains("page=%31&x");
        assertThat(first.status()).hasValue(400);
        assertThat(platform.requests().get(1).query()).isEmpty();
        assertThat(platform.requests().get(1).status()).hasValue(200);
    }

    @Test
    void a_body_is_kept_byte_for_byte(AppPlatformEmulator platform) {
        Client.of(platform).post("/v2/apps", " {\"grün\" : 1.10 }\n");

        RecordedRequest request = platform.requests().get(0);
        assertThat(request.bodyText()).isEqualTo(" {\"grün\" : 1.10 }\n");
        request.body()[0] = 'x';
        assertThat(request.body()[0]).isEqualTo((byte) ' ');
    }

    @Test
    void requests_are_in_order_and_forgotten_on_demand(AppPlatformEmulator platform) {
        Client client = Client.of(platform);
        client.get("/a");
        client.get("/b");

        assertThat(platform.requests())
                .extracting(RecordedRequest::path)
                .containsExactly("/a", "/b");
        platform.clearRequests();
        assertThat(platform.requests()).isEmpty();
    }

    @Test
    void what_was_recorded_is_there_after_close(AppPlatformEmulator platform) {
        Client.of(platform).get("/v2/apps");
        platform.close();

        assertThat(platform.requests()).hasSize(1);
    }

    @Test
    void its_text_tells_no_header_value_no_query_and_no_body(AppPlatformEmulator platform) {
        Client.of(platform)
                .withAuthorization("Bearer canary")
                .post("/v2/apps?token=canary", "{\"canary\":1}");

        assertThat(platform.requests()).hasToString("[POST /v2/apps -> 401]");
        assertThat(platform.toString()).doesNotContain(platform.token());
    }
}
