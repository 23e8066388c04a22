package io.github.doapps.client.calls;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Servers, proxies and transports that give away what they were sent, each in its own way. */
final class Leaks {

    private Leaks() {}

    /** All of them, by what they do. */
    static Map<String, Step> all() {
        Map<String, Step> leaks = new LinkedHashMap<>();
        leaks.put("error message", echo(dump -> json(422, JsonObject.of("message", dump))));
        leaks.put("error id", echo(dump -> json(422, JsonObject.of("id", dump))));
        leaks.put(
                "error messages",
                echo(
                        dump ->
                                json(
                                        422,
                                        JsonObject.of(
                                                "error", "e", "messages", new Object[] {dump}))));
        leaks.put(
                "request id in the body",
                echo(dump -> json(400, JsonObject.of("id", "e", "request_id", dump))));
        leaks.put("foreign JSON", echo(dump -> json(500, nested(dump))));
        leaks.put(
                "JSON in JSON in JSON",
                echo(dump -> json(500, JsonObject.of("log", quoted(quoted(dump))))));
        leaks.put("its name in foreign JSON", echo(dump -> json(500, JsonObject.of(dump, 1))));
        leaks.put("plain text", echo(dump -> Answer.of(500).body(dump)));
        leaks.put("broken JSON", echo(dump -> Answer.of(500).body("{\"log\":" + quoted(dump))));
        leaks.put("raw HTML", echo(dump -> Answer.of(502).body("<pre>" + dump + "</pre>")));
        leaks.put("HTML", echo(dump -> Answer.of(502).body("<pre>" + entities(dump) + "</pre>")));
        leaks.put("HTML of success", echo(dump -> Answer.page("<pre>" + entities(dump))));
        leaks.put("JSON of success", echo(dump -> json(200, nested(dump))));
        leaks.put("text of success", echo(dump -> Answer.of(200).body(dump)));
        leaks.put("cut text of success", echo(dump -> Answer.of(200).body(dump).shortBy(3)));
        leaks.put("unauthorized", echo(dump -> json(401, JsonObject.of("message", dump))));
        leaks.put("request id header", echo(dump -> withHeaders(Answer.of(503), dump)));
        leaks.put(
                "request id header of success", echo(dump -> withHeaders(Answer.json("{}"), dump)));
        leaks.put("redirect", echo(dump -> redirect(301)));
        leaks.put("redirect in doubt", echo(dump -> redirect(302)));
        leaks.put("not sent", failing(TransportException::notSent));
        leaks.put("not sent for good", failing(TransportException::notSentForGood));
        leaks.put("no answer", failing(TransportException::unknown));
        leaks.put("RuntimeException", failing(IllegalStateException::new));
        leaks.put("checked exception", failing(IOException::new));
        leaks.put("LinkageError", failing(LinkageError::new));
        leaks.put("exception in the body", bodyThatThrows());
        return leaks;
    }

    private static Step echo(Function<String, Answer> answer) {
        return (request, control) -> answer.apply(Canary.dump(request)).run(request, control);
    }

    private interface Maker {
        Throwable make(String message, Throwable cause);
    }

    private static Step failing(Maker maker) {
        return (request, control) -> {
            control.markSending();
            throw quoting(maker, Canary.dump(request));
        };
    }

    private static Step bodyThatThrows() {
        return (request, control) ->
                Answer.json("{")
                        .thenThrows(quoting(IllegalStateException::new, Canary.dump(request)))
                        .run(request, control);
    }

    /** Quotes in its message, its cause, what it suppressed, and round in a circle. */
    private static Throwable quoting(Maker maker, String dump) {
        Exception cause = new IOException("sent " + dump);
        Throwable thrown = maker.make("failed after " + dump, cause);
        Throwable suppressed = new IllegalStateException("while closing after " + dump);
        thrown.addSuppressed(suppressed);
        cause.initCause(thrown);
        return thrown;
    }

    private static Answer json(int status, JsonObject document) {
        return Answer.of(status)
                .with("Content-Type", "application/json")
                .body(JacksonCodec.create().encode(document));
    }

    private static JsonObject nested(String dump) {
        return JsonObject.of("status", "failed", "request", JsonObject.of("raw", dump));
    }

    private static Answer withHeaders(Answer answer, String dump) {
        String line = dump.replaceAll("\\s+", " ");
        return answer.with("x-request-id", "0123456789".repeat(7) + " " + Canary.TOKEN)
                .with("cf-ray", line)
                .with("retry-after", "0")
                .with("content-type", line);
    }

    private static Answer redirect(int status) {
        return Answer.of(status)
                .with(
                        "Location",
                        "https://" + Canary.TOKEN + ".example.com/?token=" + Canary.TOKEN);
    }

    private static String quoted(String text) {
        return new String(
                JacksonCodec.create().encode(JsonString.of(text)), StandardCharsets.UTF_8);
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
    }
}
