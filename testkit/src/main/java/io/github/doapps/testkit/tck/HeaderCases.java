package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The header fields of an answer come as they are: all of them, and none besides. */
final class HeaderCases {

    private static final String TOPIC = "the answer's headers";
    private static final int SMALL_HEAD = 24 * 1024;

    private HeaderCases() {}

    static List<Case> all() {
        return List.of(
                came(
                        "come, repeated and empty ones too",
                        404,
                        List.of(
                                field("x-a", "1"),
                                field("X-B", ""),
                                field("X-A", "2, 3"),
                                field("X-a", ""),
                                field("x-A", "four"),
                                field("X-B", ""),
                                field("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"),
                                field("Set-Cookie", "b=\"2, 3\"; Path=/"),
                                field("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"))),
                came(
                        "come where a library might make something of them",
                        201,
                        List.of(
                                field("Content-Type", "application/json; charset=\"x-none\""),
                                field("Content-Encoding", "br"),
                                field("Content-Location", "http://elsewhere.invalid/"),
                                field("Location", ":// no URI"),
                                field("Date", "some day"),
                                field("Age", "-1"),
                                field("Retry-After", "soon"),
                                field("Keep-Alive", "timeout=5, max=100"),
                                field("Alt-Svc", "h3=\":443\"; ma=86400"),
                                field("Strict-Transport-Security", "max-age=1"),
                                field("Set-Cookie", "="),
                                field("Warning", "110 - \"old\""))),
                came(
                        "come whole, long as they are",
                        200,
                        List.of(
                                field("X-Long", "l".repeat(8_000)),
                                field("X-" + "n".repeat(500), "v"),
                                field("X-Words", "one, two; three=\"four\" ".repeat(300).strip()))),
                Case.of(TOPIC, "come, whatever they are", HeaderCases::random));
    }

    private static Map.Entry<String, String> field(String name, String value) {
        return Map.entry(name, value);
    }

    private static Case came(String what, int status, List<Map.Entry<String, String>> fields) {
        return Case.of(TOPIC, what, scene -> check(scene, status, fields));
    }

    private static void random(Scene scene) throws Exception {
        Rounds.run(
                25,
                random -> {
                    int status = 205 + random.nextInt(95) + 100 * random.nextInt(4);
                    check(scene, status == 304 ? 305 : status, fields(random));
                });
    }

    private static void check(Scene scene, int status, List<Map.Entry<String, String>> fields)
            throws Exception {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " So\r\n");
        fields.forEach(
                field ->
                        head.append(field.getKey())
                                .append(": ")
                                .append(field.getValue())
                                .append("\r\n"));
        scene.server().enqueue(Exchange.of(Answer.raw(head + "Content-Length: 3\r\n\r\nyes")));
        Outcome outcome = scene.send(Requests.post(scene.server().uri()));
        outcome.is(status, "yes");
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(field("Content-Length", "3"));
        assertEquals(byName(all), byName(outcome.headers()), "the header fields of the answer");
    }

    private static Map<String, List<String>> byName(List<Map.Entry<String, String>> fields) {
        Map<String, List<String>> values = new TreeMap<>();
        fields.forEach(field -> add(values, field.getKey(), field.getValue()));
        return values;
    }

    private static Map<String, List<String>> byName(HttpHeaders headers) {
        Map<String, List<String>> values = new TreeMap<>();
        headers.forEach((name, value) -> add(values, name, value));
        return values;
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                .add(value);
    }

    /**
     * Names that come again in other cases, and values that are empty as often as they are long.
     */
    private static List<Map.Entry<String, String>> fields(Random random) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        int size = 0;
        for (int left = random.nextInt(40); left > 0 && size < SMALL_HEAD; left--) {
            String name = "X-" + (char) ('a' + random.nextInt(8));
            String value = random.nextInt(4) == 0 ? "" : value(random);
            fields.add(field(random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name, value));
            size += value.length();
        }
        return fields;
    }

    /** Visible ASCII, with blanks between but not around. */
    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        int length = random.nextInt(8) == 0 ? random.nextInt(8_000) : random.nextInt(60);
        for (int left = length; left > 0; left--) {
            value.append((char) (0x20 + random.nextInt(0x5f)));
        }
        return value.toString().strip();
    }
}
