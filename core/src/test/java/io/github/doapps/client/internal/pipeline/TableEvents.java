package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.TokenSource;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.Outcome;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;

/** What the events of {@link SendingOnceTableTest} are called, and what happens in each. */
final class TableEvents {

    private static final String GOOD = "{\"deployment\":{\"id\":\"d-1\",\"cause\":\"manual\"}}";

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final Map<String, Step> ANSWERS =
            Map.ofEntries(
                    Map.entry("200 empty", Answer.of(200)),
                    Map.entry("204", Answer.of(204)),
                    Map.entry("200 white space", Answer.json(" \n ")),
                    Map.entry("200 HTML", Answer.page("<html><h1>Welcome</h1></html>")),
                    Map.entry("200 text that says JSON", Answer.json("welcome")),
                    Map.entry("200 foreign JSON", Answer.json("{\"status\":\"up\"}")),
                    Map.entry("200 a JSON array", Answer.json("[]")),
                    Map.entry("200 null", Answer.json("null")),
                    Map.entry("200 with something behind it", Answer.json(GOOD + "x")),
                    Map.entry("200 not UTF-8", Answer.json("").body(new byte[] {'"', -1, '"'})),
                    Map.entry("200 envelope null", Answer.json("{\"deployment\":null}")),
                    Map.entry("200 envelope a list", Answer.json("{\"deployment\":[]}")),
                    Map.entry("200 no id", Answer.json("{\"deployment\":{\"phase\":\"ACTIVE\"}}")),
                    Map.entry("200 blank id", Answer.json("{\"deployment\":{\"id\":\" \"}}")),
                    Map.entry("200 id a number", Answer.json("{\"deployment\":{\"id\":7}}")),
                    Map.entry("200 cut by its length", Answer.json(GOOD).shortBy(9)),
                    Map.entry("200 cut by a reset", Answer.json(GOOD).thenReset()),
                    Map.entry("200 reset before the body", Answer.json("").thenReset()),
                    Map.entry("200 cut, of no type", Answer.of(200).body(GOOD).shortBy(9)),
                    Map.entry("200 HTML cut", Answer.page("<html>Welcome</html>").shortBy(9)),
                    Map.entry("200 HTML reset", Answer.page("<html>Welcome").thenReset()),
                    Map.entry("200 too large", Answer.json(" ".repeat(Calls.MAX_BODY) + GOOD)),
                    Map.entry(
                            "200 says too large",
                            Answer.json(GOOD).with("Content-Length", Calls.MAX_BODY + 1)),
                    Map.entry("200 gzip", Answer.json(GOOD).gzipped()),
                    Map.entry(
                            "200 gzip that is none",
                            Answer.json(GOOD).with("Content-Encoding", "gzip")),
                    Map.entry(
                            "200 gzip cut",
                            Answer.json(GOOD).gzipped(b -> Arrays.copyOf(b, b.length - 12))),
                    Map.entry(
                            "200 gzip bomb",
                            Answer.json("[" + "1,".repeat(Calls.MAX_BODY) + "1]").gzipped()),
                    Map.entry("200 brotli", Answer.json(GOOD).with("Content-Encoding", "br")),
                    Map.entry(
                            "200 body throws",
                            Answer.json("{").thenThrows(new IllegalStateException("closed"))),
                    Map.entry("429 in 0 s", Answer.of(429).with("Retry-After", 0)),
                    Map.entry("429 in 3 s", Answer.of(429).with("Retry-After", 3)),
                    Map.entry("429 at a date", Answer.of(429).with("Retry-After", date(7))),
                    Map.entry(
                            "429 at a date gone by", Answer.of(429).with("Retry-After", date(-7))),
                    Map.entry("429 in 60 s", Answer.of(429).with("Retry-After", 60)),
                    Map.entry("429 reset in 5 s", limited(5)),
                    Map.entry("429 reset in an hour", limited(3600)),
                    Map.entry("429 reset alone, in 5 s", resetIn(5)),
                    Map.entry("429 reset alone, in an hour", resetIn(3600)),
                    Map.entry("429 both", limited(3600).with("Retry-After", 2)),
                    Map.entry("429 in nonsense", Answer.of(429).with("Retry-After", "soon")),
                    Map.entry("503 in 3 s", Answer.of(503).with("Retry-After", 3)),
                    Map.entry("503 in 60 s", Answer.of(503).with("Retry-After", 60)),
                    Map.entry("502 HTML", Answer.of(502).body("<html>Bad Gateway</html>")),
                    Map.entry("422 reset in its body", Answer.of(422).body("{\"id").thenReset()));

    private static final Map<String, Step> FAILURES =
            Map.ofEntries(
                    Map.entry("not sent", Steps.notSent()),
                    Map.entry("not sent, for good", Steps.notSentForGood()),
                    Map.entry("lost", Steps.lost()),
                    Map.entry("lost, said not sent", Steps.lostAndDenied()),
                    Map.entry("lost, not announced", Steps.lostWithoutWarning()),
                    Map.entry("RuntimeException", Steps.throwing(new IllegalStateException("x"))),
                    Map.entry("checked exception", Steps.throwing(new IOException("x"))),
                    Map.entry("LinkageError", Steps.throwing(new NoSuchMethodError("x"))),
                    Map.entry("no response object", (request, control) -> null));

    private TableEvents() {}

    /** Calls that an event befalls, on every attempt. */
    static Calls callsWith(String event) {
        ScriptedTransport transport = new ScriptedTransport();
        Calls calls = new Calls(transport);
        transport.thenAlways(stepFor(event, calls));
        return calls;
    }

    /** What happens to a request; some events befall the call around it. */
    static Step stepFor(String event, Calls calls) {
        if (event.matches("[0-9]{3}")) {
            int status = Integer.parseInt(event);
            Answer answer = Answer.of(status);
            return status == 200 || status == 201 ? answer.body(GOOD) : answer;
        }
        Step step = ANSWERS.getOrDefault(event, FAILURES.get(event));
        if (step != null) {
            return step;
        }
        return event.startsWith("deadline in flight")
                ? hanging(event, calls)
                : aroundAnAttempt(event, calls);
    }

    /** How often a call was tried. */
    static int attempts(Calls calls, Effect effect) {
        Outcome.of(calls, effect);
        return calls.report().attempts();
    }

    private static Step aroundAnAttempt(String event, Calls calls) {
        Step step = Steps.notSent();
        switch (event) {
            case "deadline before" -> calls.tokens = slowTokens(calls);
            case "deadline in a wait" -> calls.clock.oversleepBy(DEADLINE);
            case "deadline in a wait after 503" -> {
                calls.clock.oversleepBy(DEADLINE);
                step = Answer.of(503);
            }
            case "interrupt before" -> Thread.currentThread().interrupt();
            case "interrupt in a wait" -> calls.clock.interruptSleeps();
            case "interrupt in a wait after 503" -> {
                calls.clock.interruptSleeps();
                step = Answer.of(503);
            }
            case "interrupt in flight, lost" ->
                    step = Steps.lost().after(() -> Thread.currentThread().interrupt());
            case "interrupt in flight, not sent" ->
                    step = Steps.notSent().after(() -> Thread.currentThread().interrupt());
            default -> throw new IllegalArgumentException("There is no event \"" + event + "\"");
        }
        return step;
    }

    /** The real timer ends these; the manual clock is moved to where it would be by then. */
    private static Step hanging(String event, Calls calls) {
        calls.deadline = Duration.ofMillis(250);
        Runnable inTime = () -> calls.clock.advance(calls.deadline);
        return switch (event.substring("deadline in flight, ".length())) {
            case "connecting" -> Steps.hangsBeforeSending(inTime);
            case "no head" -> Steps.hangs(inTime);
            case "no head, RuntimeException" ->
                    Steps.hangsAndThrows(new IllegalStateException("shut down"), inTime);
            case "200" -> Answer.json("{\"deploy").thenHangs(inTime);
            case "200 HTML" -> Answer.page("<ht").thenHangs(inTime);
            case "404" -> Answer.of(404).body("{").thenHangs(inTime);
            case "503" -> Answer.of(503).body("{").thenHangs(inTime);
            default -> throw new IllegalArgumentException("There is no event \"" + event + "\"");
        };
    }

    private static TokenSource slowTokens(Calls calls) {
        return () -> {
            calls.clock.advance(DEADLINE);
            return Calls.TOKEN;
        };
    }

    private static Answer limited(int seconds) {
        return Answer.of(429).limitedUntil(ManualClock.START.plusSeconds(seconds));
    }

    private static Answer resetIn(int seconds) {
        return Answer.of(429)
                .with("ratelimit-reset", ManualClock.START.plusSeconds(seconds).getEpochSecond());
    }

    private static String date(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ManualClock.START.plusSeconds(seconds).atZone(ZoneOffset.UTC));
    }
}
