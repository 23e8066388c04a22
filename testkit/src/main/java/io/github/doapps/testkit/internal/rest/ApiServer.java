package io.github.doapps.testkit.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.Router;
import io.github.doapps.testkit.internal.rest.route.ShapeSource;
import io.github.doapps.testkit.internal.rest.runtime.LogUrls;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
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
    private final LogUrls logUrls;
    private final IdSequence requestIds = new IdSequence("request");

    /**
     * A server.
     *
     * @param token the token that requests must bear
     * @param limiter counts the requests
     * @param platform what is served
     * @param endpoint where, for the links between pages
     * @param shape whom to follow where sources disagree about an answer's shape
     * @param logUrls where logs are
     */
    public ApiServer(
            String token,
            RateLimiter limiter,
            Platform platform,
            String endpoint,
            ShapeSource shape,
            LogUrls logUrls) {
        this.token = token;
        this.platform = platform;
        this.limiter = limiter;
        this.logUrls = logUrls;
        this.router = ApiRoutes.of(platform, endpoint, shape, logUrls);
    }

    /**
     * Answers a request, and does what it asks.
     *
     * @param request the request
     * @return the answer
     */
    public ServerReply answer(ServerRequest request) {
        if (request.rawPath().startsWith(LogUrls.PATH)) {
            return logUrls.answer(request);
        }
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
            return reply(200, router.answer(request), requestIds.next(), standing);
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
        return reply(refusal.status(), document, requestId, standing);
    }

    private static ServerReply reply(
            int status, JsonNode document, String requestId, RateLimiter.Standing standing) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        if (!document.isMissingNode()) {
            headers.add("content-type", "application/json");
        }
        headers.add("ratelimit-limit", Integer.toString(standing.limit()))
                .add("ratelimit-remaining", Integer.toString(standing.remaining()))
                .add("ratelimit-reset", Long.toString(standing.reset()))
                .add("x-request-id", requestId);
        standing.retryAfter()
                .ifPresent(seconds -> headers.add("retry-after", Long.toString(seconds)));
        Bytes body = document.isMissingNode() ? Bytes.NONE : Bytes.of(Json.write(document));
        return new ServerReply(status, headers.build(), body);
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
}
