package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any other id is one segment of the path, whatever stands in it. */
class IdsTest {

    private static final int RANDOM_IDS = Integer.getInteger("doapps.ids", 200);

    private static final List<String> ODD =
            List.of(
                    "...",
                    "..a",
                    "a/b",
                    "/",
                    "//",
                    "../../v2/account",
                    "%2F",
                    "%2e%2e",
                    "%",
                    "a?b=c",
                    "a#b",
                    "a;b=c",
                    "a b",
                    " a ",
                    "a+b",
                    "a,b",
                    "a:b@c",
                    "{app_id}",
                    "{}",
                    "%7Bx%7D",
                    "a\\b",
                    "a|b^c`d",
                    "\"<>'",
                    "[::1]",
                    "http://example.com/",
                    "~-._",
                    "!$&'()*",
                    "ä€😀\u2028\u00a0",
                    "x".repeat(2_000));

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anOddIdIsOneSegment(Stack stack) {
        assertEachIsOneSegment(stack, ODD);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void soIsARandomOne(Stack stack) {
        long seed = Long.getLong("doapps.random.seed", 1);

        assertEachIsOneSegment(stack, randomIds(new Random(seed)));
    }

    private static void assertEachIsOneSegment(Stack stack, List<String> ids) {
        try (RawServer server = RawServer.following(request -> Answers.deployment());
                AppPlatformClient platform =
                        stack.builder().endpoint(server.endpoint()).token("t-1234").build()) {
            for (String id : ids) {
                platform.apps().getDeployment(id, id);
                platform.apps().createDeployment(id);
            }

            List<RawRequest> requests = server.requests();
            assertThat(requests).hasSize(2 * ids.size());
            for (int i = 0; i < ids.size(); i++) {
                String segment = encoded(ids.get(i));
                assertThat(requests.get(2 * i).requestLine())
                        .isEqualTo(
                                "GET /v2/apps/"
                                        + segment
                                        + "/deployments/"
                                        + segment
                                        + " HTTP/1.1");
                assertThat(requests.get(2 * i + 1).requestLine())
                        .isEqualTo("POST /v2/apps/" + segment + "/deployments HTTP/1.1");
                assertThat(segment)
                        .doesNotContainPattern("[^A-Za-z0-9._~%-]|%(?![0-9A-F]{2})")
                        .isNotEmpty();
                assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8))
                        .isEqualTo(ids.get(i));
            }
        }
    }

    /** Written another way than the SDK does it. */
    private static String encoded(String id) {
        StringBuilder segment = new StringBuilder();
        for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
            String plain = String.valueOf((char) (one & 0xff));
            segment.append(
                    plain.matches("[A-Za-z0-9._~-]") ? plain : "%%%02X".formatted(one & 0xff));
        }
        return segment.toString();
    }

    private static List<String> randomIds(Random random) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < RANDOM_IDS) {
            StringBuilder id = new StringBuilder();
            for (int length = 1 + random.nextInt(40); length > 0; length--) {
                id.appendCodePoint(randomCodePoint(random));
            }
            String made = id.toString();
            // others are refused
            if (!made.matches("(?U)\\s*|\\.\\.?")) {
                ids.add(made);
            }
        }
        return ids;
    }

    private static int randomCodePoint(Random random) {
        while (true) {
            int codePoint =
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x110000);
                        case 1 -> random.nextInt(0x3000);
                        default -> random.nextInt(0x80);
                    };
            boolean half = codePoint >= 0xd800 && codePoint <= 0xdfff;
            if (!half && !Character.isISOControl(codePoint)) {
                return codePoint;
            }
        }
    }
}
