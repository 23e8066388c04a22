package io.github.doapps.verification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls an emulator by the JDK's own client, without anything of the SDK. */
final class RawClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for all: on Java 17 there is no way to end its threads. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AppPlatformEmulator platform;

    RawClient(AppPlatformEmulator platform) {
        this.platform = platform;
    }

    JsonNode get(String target) {
        return send("GET", target, "");
    }

    JsonNode post(String target, String body) {
        return send("POST", target, body);
    }

    JsonNode send(String method, String target, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(platform.endpoint() + target))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + platform.token());
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body));
        }
        try {
            return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupt);
        }
    }
}
