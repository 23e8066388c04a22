package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What cannot go out as it was given is refused for good, and not quoted. */
final class RefusalCases {

    private static final String TOPIC = "refused";
    private static final String SECRET = Secrets.CANARY;

    private RefusalCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(header("a value with a second line", "X-A", SECRET + "\r\nX-B: 1"));
        cases.add(header("a value with a line's end", "X-A", SECRET + "\n"));
        cases.add(header("a value with a NUL", "X-A", SECRET + "\u0000"));
        cases.add(header("a value with a character of two bytes", "X-A", SECRET + "\u20ac"));
        cases.add(header("a name with a blank", "X A", SECRET));
        cases.add(header("a name with a colon", "X-A:", SECRET));
        cases.add(header("an empty name", "", SECRET));
        cases.add(header("a Content-Length", "content-Length", "5"));
        cases.add(header("a Transfer-Encoding", "Transfer-Encoding", "chunked"));
        for (String uri :
                List.of(
                        "/relative",
                        "mailto:a@b",
                        "ftp://127.0.0.1/",
                        "http:///x",
                        "//127.0.0.1/")) {
            cases.add(
                    Case.of(
                            TOPIC,
                            "the URI " + uri,
                            scene -> scene.send(Requests.get(URI.create(uri))).isNotSent(true)));
        }
        for (String method : List.of("G T", "", "GET\r\n")) {
            cases.add(
                    Case.of(
                            TOPIC,
                            "the method '" + method.replace("\r\n", "CRLF") + "'",
                            scene ->
                                    scene.send(Requests.of(method, scene.server().uri(), null))
                                            .isNotSent(true)));
        }
        return cases;
    }

    private static Case header(String what, String name, String value) {
        return Case.of(
                TOPIC,
                "a header with " + what,
                scene -> {
                    HttpHeaders headers = Requests.headers().add(name, value).build();
                    scene.send(new HttpRequest("GET", scene.server().uri(), headers, null))
                            .isNotSent(true);
                    assertEquals(0, scene.server().begun(), "requests");
                });
    }
}
