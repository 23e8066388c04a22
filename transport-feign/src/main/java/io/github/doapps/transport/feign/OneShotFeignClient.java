package io.github.doapps.transport.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** The innermost client, where none of the user's takes its place. */
final class OneShotFeignClient implements Client {

    private final OneShotClient client;

    OneShotFeignClient(OneShotClient client) {
        this.client = client;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        if (!(options instanceof Attempt attempt)) {
            throw TransportException.notSentForGood(
                    "a Feign capability or client replaced the Request.Options that it was given;"
                            + " they carry the call, and must be passed on",
                    null);
        }
        attempt.begin();
        try {
            HttpResponse response =
                    client.send(withExtras(attempt.request(), request), attempt.control());
            Response answer =
                    Response.builder()
                            .request(request)
                            .status(response.statusCode())
                            .headers(response.headers().toMap())
                            .body(AnswerBody.of(response.body(), attempt))
                            .build();
            attempt.answered(answer);
            return answer;
        } catch (TransportException failure) {
            attempt.failed(failure);
            throw failure;
        }
    }

    /** Not Feign's request with its parsed query and sorted headers, but the one that was given. */
    private static HttpRequest withExtras(HttpRequest given, Request seen)
            throws TransportException {
        Map<String, Collection<String>> extra = ExtraHeaders.in(seen, given);
        if (extra.isEmpty()) {
            return given;
        }
        HttpHeaders.Builder headers = HttpHeaders.builder();
        given.headers().forEach(headers::add);
        extra.forEach((name, values) -> values.forEach(value -> headers.add(name, value.strip())));
        try {
            return new HttpRequest(
                    given.method(), given.uri(), headers.build(), given.body().orElse(null));
        } catch (IllegalArgumentException refused) {
            throw TransportException.notSentForGood(
                    "an interceptor of Feign's added a header that cannot be sent", refused);
        }
    }
}
