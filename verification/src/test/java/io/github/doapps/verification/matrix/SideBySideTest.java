package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients on different stacks in one JVM, each with a server and a token of its own. */
class SideBySideTest {

    private static final int ROUNDS = 25;

    private final List<Side> sides = new ArrayList<>();

    /** A client with its own server. */
    private record Side(Stack stack, RawServer server, AppPlatformClient platform) {

        void call(int round) {
            String app = "app-" + round;
            assertThat(
                            platform.apps()
                                    .createDeployment(app, CreateDeploymentRequest.forcingBuild())
                                    .id())
                    .isEqualTo(stack + "/v2/apps/" + app + "/deployments");
            assertThat(platform.apps().getDeployment(app, "d").id())
                    .isEqualTo(stack + "/v2/apps/" + app + "/deployments/d");
        }
    }

    @BeforeEach
    void open() {
        for (Stack stack : Stack.values()) {
            RawServer server =
                    RawServer.following(request -> Answers.deployment(stack + request.target()));
            sides.add(
                    new Side(
                            stack,
                            server,
                            stack.builder()
                                    .endpoint(server.endpoint())
                                    .token(token(stack))
                                    .build()));
        }
    }

    @AfterEach
    void close() {
        for (Side side : sides) {
            side.platform().close();
            side.server().close();
        }
    }

    @Test
    void callsInTurnGoWhereTheyBelong() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Side side : sides) {
                side.call(round);
            }
        }

        assertEachServerSawItsOwnClientAlone();
    }

    @Test
    void callsAtTheSameTimeGoWhereTheyBelong()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (AtOnce threads = AtOnce.of(sides.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Side side : sides) {
                all.add(
                        threads.start(
                                () -> {
                                    for (int round = 0; round < ROUNDS; round++) {
                                        side.call(round);
                                    }
                                }));
            }
            threads.await(all);
        }

        assertEachServerSawItsOwnClientAlone();
    }

    @Test
    void closingOneLeavesTheOthersOpen() {
        for (int closed = 0; closed < sides.size(); closed++) {
            sides.get(closed).platform().close();
            sides.subList(closed + 1, sides.size()).forEach(other -> other.call(1));
        }
    }

    private void assertEachServerSawItsOwnClientAlone() {
        for (Side side : sides) {
            List<RawRequest> requests = side.server().requests();
            assertThat(requests).hasSize(2 * ROUNDS);
            assertThat(requests)
                    .allSatisfy(
                            request -> {
                                assertThat(request.header("Authorization"))
                                        .hasValue("Bearer " + token(side.stack()));
                                assertThat(request.header("User-Agent").orElseThrow())
                                        .contains("; transport " + side.stack().transport() + " ")
                                        .contains("; codec " + side.stack().codec() + " ");
                            });
        }
    }

    private static String token(Stack stack) {
        return "token-of-" + stack.name();
    }
}
