package io.github.doapps.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls an emulator with the JDK's own HTTP client, and reads answers with a Jackson of its own.
 */
public final class Client {

    public static final String UNKNOWN_ID = "11111111-2222-4333-8444-555555555555";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AppPlatformEmulator emulator;
    private final Optional<String> authorization;

    private Client(AppPlatformEmulator emulator, Optional<String> authorization) {
        this.emulator = emulator;
        this.authorization = authorization;
    }

    public static Client of(AppPlatformEmulator emulator) {
        return new Client(emulator, Optional.of("Bearer " + emulator.token()));
    }

    public Client withAuthorization(String value) {
        return new Client(emulator, Optional.of(value));
    }

    public Client withoutAuthorization() {
        return new Client(emulator, Optional.empty());
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer send(String method, String path, String body) {
        try {
            return answer(HTTP.send(request(method, path, body), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupt);
        }
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public JsonNode deployment(String appId, String deploymentId) {
        return get(deployments(appId) + "/" + deploymentId).json().path("deployment");
    }

    public JsonNode app(String appId) {
        return get("/v2/apps/" + appId).json().path("app");
    }

    /** Creates a deployment; its id. */
    public String deploy(String appId) {
        return post(deployments(appId), "{}").json().at("/deployment/id").asText();
    }

    public static String deployments(String appId) {
        return "/v2/apps/" + appId + "/deployments";
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response, response.body());
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An answer. */
    public record Answer(int status, HttpResponse<String> response, String text) {

        public JsonNode json() {
            return parse(text);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
