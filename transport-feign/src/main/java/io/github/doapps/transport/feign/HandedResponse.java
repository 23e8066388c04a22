package io.github.doapps.transport.feign;

import feign.Response;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.transport.feign.Attempt.CutAnswer;
import java.io.IOException;
import java.io.InputStream;

/** A response of Feign's as the client above takes it. */
final class HandedResponse {

    private HandedResponse() {}

    static HttpResponse of(Response response, Attempt attempt) {
        attempt.handOn();
        InputStream body;
        try {
            body =
                    response.body() == null
                            ? InputStream.nullInputStream()
                            : response.body().asInputStream();
        } catch (IOException failure) {
            body = failing(failure);
        }
        return of(response, body, attempt);
    }

    /** The head as it came, and in place of the body its failure. */
    static HttpResponse of(CutAnswer cut, Attempt attempt) {
        return of(cut.answer(), failing(cut.failure()), attempt);
    }

    private static HttpResponse of(Response response, InputStream body, Attempt attempt) {
        return new HttpResponse(
                response.status(),
                HttpHeaders.of(response.headers()),
                body,
                () -> {
                    // An answer that the user's parts made up leaves the server's own behind.
                    try {
                        response.close();
                    } finally {
                        attempt.end();
                    }
                });
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw failure;
            }
        };
    }
}
