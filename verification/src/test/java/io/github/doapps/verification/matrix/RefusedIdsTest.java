package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppsOperations;
import io.github.doapps.client.AppPlatformClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that can be none are refused before anything is sent, with a text that says what and why. */
class RefusedIdsTest {

    /** An id that is none, and what its refusal says. */
    @NullUnmarked // null is one of them
    enum Bad {
        NULL(null, "is null"),
        EMPTY("", "is empty"),
        SPACE(" ", "is blank"),
        BLANKS_OF_MANY_KINDS(" \u00a0\u3000\u2028\t ", "is blank"),
        LINE_BREAKS("\r\n", "is blank"),
        DOT(".", "is a dot segment, which would change the path"),
        DOTS("..", "is a dot segment, which would change the path"),
        NUL("a\0b", "has a control character"),
        LINE_BREAK_INSIDE("a\r\nX-Evil: 1", "has a control character"),
        TAB_AT_THE_END("a\t", "has a control character"),
        DELETE("a\u007f", "has a control character"),
        CONTROL_OF_LATIN_1("a\u0085", "has a control character"),
        HIGH_HALF("a\ud83d", "has half a surrogate pair, which UTF-8 cannot hold"),
        LOW_HALF("\ude00a", "has half a surrogate pair, which UTF-8 cannot hold");

        private final String id;
        private final String why;

        Bad(String id, String why) {
            this.id = id;
            this.why = why;
        }
    }

    static Stream<Arguments> bad() {
        return Cases.withStacks((Object[]) Bad.values());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("bad")
    @NullUnmarked // null is one of them
    void nothingIsSent(Bad bad, Stack stack) {
        List<String> reports = new ArrayList<>();
        try (RawServer server = RawServer.answering();
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(server.endpoint())
                                .token("t-1234")
                                .listener(report -> reports.add(report.toString()))
                                .build()) {
            AppsOperations apps = platform.apps();

            refused("createDeployment: app_id", bad, () -> apps.createDeployment(bad.id));
            refused("getDeployment: app_id", bad, () -> apps.getDeployment(bad.id, "d-1"));
            refused("getDeployment: deployment_id", bad, () -> apps.getDeployment("a-1", bad.id));
            refused("listDeployments: app_id", bad, () -> apps.listDeployments(bad.id));
            refused("get: id", bad, () -> apps.get(bad.id));

            assertThat(server.requests()).isEmpty();
            assertThat(server.connections()).isZero();
            assertThat(reports).isEmpty();
        }
    }

    private static void refused(String where, Bad bad, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        where
                                + " "
                                + bad.why
                                + ". Nothing was sent. Give the id as the API shows it [invalid-argument]");
    }
}
