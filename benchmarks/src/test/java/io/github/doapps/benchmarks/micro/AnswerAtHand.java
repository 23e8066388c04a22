package io.github.doapps.benchmarks.micro;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;

/** A transport without a network. */
final class AnswerAtHand implements HttpTransport {

    private static final HttpHeaders HEADERS =
            HttpHeaders.builder()
                    .add("content-type", "application/json; charset=utf-8")
                    .add("ratelimit-limit", "5000")
                    .add("ratelimit-remaining", "4987")
                    .build();

    private final byte[] body;

    AnswerAtHand(byte[] body) {
        this.body = body;
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        control.claim();
        control.markSending();
        return new HttpResponse(200, HEADERS, new ByteArrayInputStream(body), () -> {});
    }

    @Override
    public String name() {
        return "at-hand";
    }

    @Override
    public String libraryVersion() {
        return "1.0";
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return EnumSet.allOf(TransportCapability.class);
    }

    @Override
    public void close() {}
}
