package io.github.doapps.client.internal.pipeline;

import io.github.doapps.spi.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The header fields that every request of a client has. They change with the token alone, so those
 * of the last one are kept. Safe for use by any number of threads.
 */
final class ClientHeaders {

    private final String userAgent;
    private volatile @Nullable OfToken last;

    ClientHeaders(String userAgent) {
        this.userAgent = userAgent;
    }

    private record OfToken(String token, HttpHeaders withoutBody, HttpHeaders withBody) {}

    /**
     * The fields of a request.
     *
     * @param token a token that can be sent
     * @param hasBody whether it has a body
     * @param more the call's own, which come last
     */
    HttpHeaders with(String token, boolean hasBody, HttpHeaders more) {
        OfToken fields = last;
        if (fields == null || !fields.token().equals(token)) {
            fields = new OfToken(token, fields(token).build(), withBody(token));
            last = fields;
        }
        HttpHeaders own = hasBody ? fields.withBody() : fields.withoutBody();
        if (more.size() == 0) {
            return own;
        }
        HttpHeaders.Builder all = HttpHeaders.builder();
        own.forEach(all::add);
        more.forEach(all::add);
        return all.build();
    }

    private HttpHeaders withBody(String token) {
        return fields(token).add("Content-Type", "application/json").build();
    }

    private HttpHeaders.Builder fields(String token) {
        return HttpHeaders.builder()
                .add("Authorization", "Bearer " + token)
                .add("User-Agent", userAgent)
                .add("Accept", "application/json")
                .add("Accept-Encoding", "gzip");
    }
}
