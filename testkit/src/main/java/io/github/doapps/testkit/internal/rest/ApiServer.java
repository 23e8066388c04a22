package io.github.doapps.testkit.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.IdSequence;
import io.github.doapps.testkit.internal.platform.Json;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Refusal;
import java.util.List;
import java.util.Locale;

/**
 * Answers requests as the API does: who asks, whether too often, then what is asked; with its
 * headers and its error documents. Safe for use by any number of threads.
 */
public final class ApiServer {

    private final String token;
    private final Platform platform;
    private final RateLimiter limiter;
    private final Router router;
    private final IdSequence requestIds = new IdSequence("request");

    /**
     * A server.
     *
     * @param token the token that requests must bear
     * @param rateLimit how many requests are allowed in an hour
     * @param platform what is served
     * @param endpoint where, for the links between pages
     */
    public ApiServer(String token, int rateLimit, Platform platform, String endpoint) {
        this.token = token;
        this.platform = platform;
        this.limiter = new RateLimiter(rateLimit);
        this.router = new AppsApi(platform, endpoint).router();
    }

    /**
     * Answers a request, and does what it asks.
     *
     * @param request the request
     * @return the answer
     */
    public ServerReply answer(ServerRequest request) {
        if (!isAuthentic(request)) {
            return error(new Refusal(401, "unauthorized", "Unable to authenticate you."));
        }
        RateLimiter.Standing standing = limiter.count(platform.clock().now());
        try {
            if (!standing.allowed()) {
                throw new Refusal(429, "too_many_requests", "API rate limit exceeded.");
            }
            if (request.bodyTooLarge()) {
                throw new Refusal(413, "request_too_large", "the body is too large");
            }
            Bytes body = Bytes.of(Json.write(router.answer(request)));
            return new ServerReply(200, headers(requestIds.next(), standing), body);
        } catch (Refusal refusal) {
            return error(refusal, standing);
        }
    }

    /**
     * Answers with an error, as the API does, and counts no request.
     *
     * @param refusal the error
     * @return the answer
     */
    public ServerReply error(Refusal refusal) {
        return error(refusal, limiter.look(platform.clock().now()));
    }

    private ServerReply error(Refusal refusal, RateLimiter.Standing standing) {
        String requestId = requestIds.next();
        ObjectNode document = Json.object();
        document.put("id", refusal.id());
        document.put("message", refusal.message());
        document.put("request_id", requestId);
        return new ServerReply(
                refusal.status(), headers(requestId, standing), Bytes.of(Json.write(document)));
    }

    private boolean isAuthentic(ServerRequest request) {
        List<String> values = request.headers().all("authorization");
        if (values.size() != 1) {
            return false;
        }
        String value = values.get(0);
        return value.toLowerCase(Locale.ROOT).startsWith("bearer ")
                && value.substring("bearer ".length()).equals(token);
    }

    private static HttpHeaders headers(String requestId, RateLimiter.Standing standing) {
        return HttpHeaders.builder()
                .add("content-type", "application/json")
                .add("ratelimit-limit", Integer.toString(standing.limit()))
                .add("ratelimit-remaining", Integer.toString(standing.remaining()))
                .add("ratelimit-reset", Long.toString(standing.reset()))
                .add("x-request-id", requestId)
                .build();
    }
}
