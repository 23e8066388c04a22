package io.github.doapps.transport.feign;

import io.github.doapps.spi.HttpRequest;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** A request as HttpClient 5 takes it. */
final class OutgoingRequest {

    private OutgoingRequest() {}

    static HttpUriRequestBase of(HttpRequest request) {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(outgoing::addHeader);
        request.body().ifPresent(body -> outgoing.setEntity(new ByteArrayEntity(body, null)));
        return outgoing;
    }
}
