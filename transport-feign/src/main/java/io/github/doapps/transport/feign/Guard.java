package io.github.doapps.transport.feign;

import feign.Capability;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.doapps.spi.HttpRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stands around every client below: in what goes down and in what comes up, ours is ours. */
final class Guard implements Client {

    private final Client below;
    private final boolean exact;

    /**
     * A guard.
     *
     * @param exact whether the innermost client is ours, which marks the sending itself
     */
    Guard(Client below, boolean exact) {
        this.below = below;
        this.exact = exact;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Attempt attempt = (Attempt) options;
        attempt.enter();
        try {
            if (!exact) {
                attempt.control().markSending();
            }
            Response response =
                    Objects.requireNonNull(
                            below.execute(restored(request, attempt.request()), attempt),
                            "the Feign client returned null");
            attempt.answered(response);
            return AnswerBody.in(response, attempt);
        } catch (IOException | RuntimeException failure) {
            attempt.failed(failure);
            throw failure;
        }
    }

    /** The request as it was given; of what interceptors did, the headers that they added. */
    private static Request restored(Request seen, HttpRequest given) {
        Map<String, Collection<String>> headers = given.headers().toMap();
        ExtraHeaders.in(seen, given).forEach(headers::put);
        given.body().ifPresent(body -> headers.put("Content-Length", List.of("" + body.length)));
        return Request.create(
                Request.HttpMethod.valueOf(given.method()),
                given.uri().toString(),
                headers,
                given.body().orElse(null),
                null,
                seen.requestTemplate());
    }

    /** Adds the guard to a builder. Feign calls it by reflection, so it is public, if not seen. */
    public static final class Installer implements Capability {

        private final boolean exact;
        private Request.Options options = new Request.Options();
        private boolean second;

        Installer(boolean exact) {
            this.exact = exact;
        }

        @Override
        public Client enrich(Client client) {
            second = client instanceof Guard;
            return new Guard(client, exact);
        }

        @Override
        public Request.Options enrich(Request.Options options) {
            this.options = options;
            return options;
        }

        /** Whether the builder has a guard already, and so a transport. */
        boolean isSecond() {
            return second;
        }

        /** The options that the builder was given, else Feign's own. */
        Request.Options options() {
            return options;
        }
    }
}
