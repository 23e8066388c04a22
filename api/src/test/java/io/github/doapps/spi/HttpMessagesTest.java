package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.doapps.testing.Nothing;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpMessagesTest {

    private static final URI URL = URI.create("https://host/v2/apps/a%20b?token=canary");

    @Test
    void aRequestGivesBackWhatItWasMadeOf() {
        HttpHeaders headers = HttpHeaders.builder().add("Accept", "application/json").build();
        byte[] body = {1, 2, 3};

        HttpRequest request = new HttpRequest("POST", URL, headers, body);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isSameAs(URL);
        assertThat(request.headers()).isSameAs(headers);
        assertThat(request.body().orElseThrow()).isSameAs(body);
    }

    @Test
    void aRequestTellsNoBodyFromAnEmptyOne() {
        assertThat(new HttpRequest("GET", URL, HttpHeaders.empty(), null).body()).isEmpty();
        assertThat(new HttpRequest("POST", URL, HttpHeaders.empty(), new byte[0]).body())
                .hasValueSatisfying(body -> assertThat(body).isEmpty());
    }

    @Test
    void aRequestShowsItsMethodAndPathAlone() {
        HttpHeaders headers = HttpHeaders.builder().add("Authorization", "canary").build();

        assertThat(new HttpRequest("PUT", URL, headers, new byte[] {1}))
                .hasToString("PUT /v2/apps/a%20b");
    }

    @Test
    void aRequestRefusesNull() {
        assertThatThrownBy(
                        () ->
                                new HttpRequest(
                                        Nothing.of(String.class), URL, HttpHeaders.empty(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("method");
        assertThatThrownBy(
                        () ->
                                new HttpRequest(
                                        "GET", Nothing.of(URI.class), HttpHeaders.empty(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("uri");
        assertThatThrownBy(() -> new HttpRequest("GET", URL, Nothing.of(HttpHeaders.class), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("headers");
    }

    @Test
    void aResponseGivesBackWhatItWasMadeOf() {
        HttpHeaders headers = HttpHeaders.builder().add("a", "b").build();
        InputStream body = InputStream.nullInputStream();

        HttpResponse response = new HttpResponse(418, headers, body, () -> {});

        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.headers()).isSameAs(headers);
        assertThat(response.body()).isSameAs(body);
    }

    @Test
    void aResponseIsReleasedOnceHoweverOftenItIsClosed() {
        AtomicInteger released = new AtomicInteger();
        HttpResponse response = response(released::incrementAndGet);

        assertThat(released).hasValue(0);
        response.close();
        response.close();

        assertThat(released).hasValue(1);
    }

    @Test
    void aReleaseThatFailsHarmsNobodyAndIsNotTriedAgain() {
        AtomicInteger released = new AtomicInteger();
        HttpResponse checked =
                response(
                        () -> {
                            released.incrementAndGet();
                            throw new IOException("the pool is gone");
                        });
        HttpResponse unchecked =
                response(
                        () -> {
                            released.incrementAndGet();
                            throw new IllegalStateException("the pool is gone");
                        });

        assertThatCode(checked::close).doesNotThrowAnyException();
        assertThatCode(unchecked::close).doesNotThrowAnyException();
        checked.close();
        unchecked.close();

        assertThat(released).hasValue(2);
    }

    @Test
    void anErrorInAReleaseIsNotHidden() {
        HttpResponse response =
                response(
                        () -> {
                            throw new AssertionError("out of memory, say");
                        });

        assertThrows(AssertionError.class, response::close);
    }

    @Test
    void closingAResponseLeavesItsBodyToTheRelease() throws IOException {
        InputStream body = new ByteArrayInputStream(new byte[] {7});
        new HttpResponse(200, HttpHeaders.empty(), body, () -> {}).close();

        assertThat(body.read()).isEqualTo(7);
    }

    private static HttpResponse response(Closeable release) {
        return new HttpResponse(200, HttpHeaders.empty(), InputStream.nullInputStream(), release);
    }
}
