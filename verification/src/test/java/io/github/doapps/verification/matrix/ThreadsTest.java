package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client starts no thread that is there when its calls have ended. */
class ThreadsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void noThreadIsLeft(Stack stack) throws InterruptedException {
        ThreadWatch watch = ThreadWatch.begin();
        try (RawServer server =
                RawServer.following(
                        request ->
                                request.target().contains("held")
                                        ? RawReply.nothing().then(Then.HOLD)
                                        : Answers.deployment())) {
            AppPlatformClient platform =
                    stack.builder().endpoint(server.endpoint()).token("t-1234").build();
            try (platform) {
                platform.apps().createDeployment(Scene.APP);
                assertThatThrownBy(
                                () ->
                                        platform.apps(
                                                        CallOptions.defaults()
                                                                .withDeadline(
                                                                        Duration.ofMillis(200)))
                                                .createDeployment("held"))
                        .isInstanceOf(AppPlatformException.class);

                watch.assertNoneSince();
            }
            watch.assertNoneSince();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void clientsThatComeAndGoLeaveNeitherThreadsNorConnections(Stack stack)
            throws InterruptedException {
        ThreadWatch watch = ThreadWatch.begin();
        try (RawServer server = RawServer.following(request -> Answers.deployment())) {
            for (int i = 0; i < 20; i++) {
                try (AppPlatformClient platform =
                        stack.builder().endpoint(server.endpoint()).token("t-1234").build()) {
                    platform.apps().createDeployment(Scene.APP);
                }
            }
            server.awaitNoConnection();
            watch.assertNoneSince();
        }
    }
}
