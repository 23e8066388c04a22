package io.github.doapps.testkit.tck;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import java.net.URI;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests of which everything that may vary does. */
final class RandomRequests {

    private static final String UNRESERVED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final String IN_PATH = UNRESERVED + "!$&'()*+,;=:@/";
    private static final String IN_QUERY = IN_PATH + "?&&==";
    private static final String IN_NAME = UNRESERVED + "!#$%&'*+^`|";

    private final URI server;

    RandomRequests(URI server) {
        this.server = server;
    }

    HttpRequest next(Random random) {
        String method = RequestCases.METHODS.get(random.nextInt(RequestCases.METHODS.size()));
        // An empty query is none that a request may have.
        String query = random.nextInt(3) == 0 ? "" : "?q" + encoded(random, IN_QUERY, 40);
        URI uri = URI.create(base() + "/" + encoded(random, IN_PATH, 30) + query);
        return new HttpRequest(method, uri, headers(random), body(random));
    }

    private String base() {
        return server.getScheme() + "://" + server.getRawAuthority();
    }

    private static String encoded(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.format("%%%02X", random.nextInt(256))
                            : "" + alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static HttpHeaders headers(Random random) {
        HttpHeaders.Builder headers = Requests.headers();
        int fields = random.nextInt(12);
        for (int field = 0; field < fields; field++) {
            String name = "X-" + field + text(random, IN_NAME, 20);
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                headers.add(name, value(random));
            }
        }
        return headers.build();
    }

    /** Visible ASCII, with blanks between but not around. */
    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        for (int left = random.nextInt(60); left > 0; left--) {
            value.append((char) (0x20 + random.nextInt(0x5f)));
        }
        return value.toString().strip();
    }

    private static String text(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static byte @Nullable [] body(Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        byte[] body = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(20_000)];
        random.nextBytes(body);
        return body;
    }
}
