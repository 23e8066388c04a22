package io.github.doapps.testkit;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.rest.ApiServer;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a scripted answer sends. What is given goes before what an error document brings along.
 *
 * @param status the status
 * @param error the API's error to answer with, if it is one
 * @param headers the header fields that are given
 * @param body the body, if one is given
 */
record ScriptedContent(
        int status, Optional<Refusal> error, HttpHeaders headers, Optional<Bytes> body) {

    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

    ScriptedContent {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not the status of an answer: " + status);
        }
    }

    static ScriptedContent bare(int status) {
        return new ScriptedContent(status, Optional.empty(), HttpHeaders.empty(), Optional.empty());
    }

    static ScriptedContent error(Refusal error) {
        return new ScriptedContent(
                error.status(), Optional.of(error), HttpHeaders.empty(), Optional.empty());
    }

    ScriptedContent withHeader(String name, String value) {
        if (!FIELD_NAME.matcher(name).matches() || !FIELD_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("a header field that cannot be sent");
        }
        if ("content-length".equalsIgnoreCase(name) || "transfer-encoding".equalsIgnoreCase(name)) {
            throw new IllegalArgumentException(name + " follows from the body");
        }
        HttpHeaders.Builder more = HttpHeaders.builder();
        headers.forEach(more::add);
        return new ScriptedContent(status, error, more.add(name, value).build(), body);
    }

    ScriptedContent withBody(Bytes bytes) {
        return new ScriptedContent(status, error, headers, Optional.of(bytes));
    }

    ServerReply reply(ApiServer api) {
        Optional<ServerReply> standard = error.map(api::error);
        HttpHeaders.Builder all = HttpHeaders.builder();
        headers.forEach(all::add);
        standard.ifPresent(
                reply ->
                        reply.headers()
                                .forEach(
                                        (name, value) -> {
                                            if (headers.first(name).isEmpty()) {
                                                all.add(name, value);
                                            }
                                        }));
        Bytes sent = body.or(() -> standard.map(ServerReply::body)).orElse(Bytes.NONE);
        return new ServerReply(status, all.build(), sent);
    }
}
