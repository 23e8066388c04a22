package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.FaultyServer;
import io.github.doapps.testkit.fault.ReceivedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests arrive as they were given: method, URI, headers, body. */
final class RequestCases {

    private static final String TOPIC = "the request";

    static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** What a transport may add, in lower case. */
    private static final Set<String> MAY_BE_ADDED = Set.of("host", "content-length", "connection");

    static final List<String> TARGETS =
            List.of(
                    "/",
                    "/v2/apps/",
                    "/v2/../x/./y",
                    "//v2//apps",
                    "/a%2Fb%20c%3F%23%25/d;m=1/:@!$'()*+,=",
                    "/%C3%A9?q=%E2%82%AC",
                    "/x?q",
                    "/x?q=a&e=&n&q=2&c=1,2&s=%2C+%20&p=a/b?c",
                    "/x?a=%7Bb%7D&=v&&%7B",
                    "/x?trailing=/");

    private RequestCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String method : METHODS) {
            cases.add(body(method, "no body", null));
            cases.add(body(method, "an empty body", new byte[0]));
            cases.add(body(method, "a body", Requests.body("\u00e9\u0000\r\n")));
        }
        byte[] large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        cases.add(body("PUT", "a body of three million bytes", large));
        cases.add(
                Case.of(
                        TOPIC,
                        "a large body without Content-Type arrives so",
                        scene ->
                                check(
                                        scene,
                                        new HttpRequest(
                                                "POST",
                                                scene.server().uri(),
                                                Requests.headers().build(),
                                                large))));
        for (String target : TARGETS) {
            cases.add(target(target));
        }
        cases.add(headers());
        cases.add(random());
        return cases;
    }

    private static Case body(String method, String what, byte @Nullable [] body) {
        return Case.of(
                TOPIC,
                method + " with " + what + " arrives so",
                scene -> check(scene, Requests.of(method, scene.server().uri(), body)));
    }

    private static Case target(String target) {
        return Case.of(
                TOPIC,
                target + " arrives so",
                scene -> {
                    URI server = scene.server().uri();
                    String base = server.getScheme() + "://" + server.getRawAuthority();
                    check(scene, Requests.get(URI.create(base + target)));
                });
    }

    private static Case headers() {
        HttpHeaders headers =
                Requests.headers()
                        .add("Accept-Encoding", "gzip")
                        .add("content-type", "application/json")
                        .add("X-Many", "1")
                        .add("X-Empty", "")
                        .add("X-Many", "2, 3")
                        .add("X-Odd", "{four} %2C \"5\" a  b\tc;,=")
                        .add("X-Long", "long ".repeat(2_000) + "end")
                        .add("Cookie", "a=b")
                        .add("Range", "bytes=0-1")
                        .build();
        return Case.of(
                TOPIC,
                "headers arrive as given, repeated and empty ones too",
                scene ->
                        check(
                                scene,
                                new HttpRequest(
                                        "POST", scene.server().uri(), headers, new byte[] {1})));
    }

    private static Case random() {
        return Case.of(
                TOPIC,
                "random requests arrive as given",
                scene -> {
                    RandomRequests requests = new RandomRequests(scene.server().uri());
                    Rounds.run(25, random -> check(scene, requests.next(random)));
                });
    }

    private static void check(Scene scene, HttpRequest request) throws Exception {
        check(scene, scene.server(), request);
    }

    /** Sends it to that server, where it arrives as it was given. */
    static void check(Scene scene, FaultyServer server, HttpRequest request) throws Exception {
        int before = server.requests().size();
        server.enqueue(Exchange.of(Answer.json(200, "{}")));
        scene.send(request).is(200, "{}");
        List<ReceivedRequest> received = server.requests();
        assertArrived(request, received.subList(before, received.size()));
    }

    private static void assertArrived(HttpRequest given, List<ReceivedRequest> received) {
        assertArrived(given, targetOf(given.uri()), received);
    }

    /** One request arrived, with that target, and all else as it was given. */
    static void assertArrived(HttpRequest given, String target, List<ReceivedRequest> received) {
        assertEquals(1, received.size(), "requests received");
        ReceivedRequest came = received.get(0);
        assertEquals(given.method(), came.method(), "the method");
        assertEquals(target, came.target(), "path and query");
        byte[] body = given.body().orElse(null);
        assertArrayEquals(body == null ? new byte[0] : body, came.body(), "the body");
        List<String> lengths = came.all("Content-Length");
        if (body != null) {
            assertEquals(List.of("" + body.length), lengths, "Content-Length of a body");
        } else {
            assertTrue(
                    lengths.isEmpty() || lengths.equals(List.of("0")),
                    () -> "Content-Length without a body: " + lengths);
        }
        assertEquals(List.of(authorityOf(given.uri())), came.all("Host"), "Host");
        assertTrue(came.all("Connection").size() <= 1, "several Connection headers");
        assertEquals(fieldsOf(given.headers()), fieldsOf(came), "the other headers");
    }

    private static String targetOf(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String authorityOf(URI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }

    /**
     * Values by name, with the spelling of the first. The order of fields with different names
     * means nothing, so a library may sort them; the order of values of one name does.
     */
    private static Map<String, List<String>> fieldsOf(HttpHeaders headers) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> add(fields, name, value));
        return spelled(fields);
    }

    private static Map<String, List<String>> fieldsOf(ReceivedRequest came) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        came.headers().stream()
                .filter(field -> !MAY_BE_ADDED.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .forEach(field -> add(fields, field.getKey(), field.getValue()));
        return spelled(fields);
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    private static Map<String, List<String>> spelled(Map<String, List<String>> fields) {
        Map<String, List<String>> exact = new TreeMap<>();
        exact.putAll(fields);
        return exact;
    }
}
