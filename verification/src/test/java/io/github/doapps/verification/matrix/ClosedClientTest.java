package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedClientTest {

    private static final String REST =
            ": this AppPlatformClient is closed. Nothing was sent. Build one client for as long as calls are made, and close it after the last [client-closed]";

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aCallAfterCloseSaysSoAndSendsNothing(Op op, Stack stack) {
        try (RawServer server = RawServer.following(request -> Answers.deployment())) {
            AppPlatformClient platform = client(stack, server);
            try (platform) {
                assertThat(op.call(platform.apps()).id()).isEqualTo(Scene.DEPLOYMENT);
            }
            platform.close();

            assertThatThrownBy(() -> op.call(platform.apps()))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage(op + REST);
            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void soDoesThePageAfterOneThatWasGotBefore(Stack stack) {
        RawReply page =
                RawReply.json(
                        200,
                        "{\"apps\":[],\"links\":{\"pages\":{\"next\":\"https://example.com?page=2\"}}}");
        try (RawServer server = RawServer.answering(page)) {
            Page<App> first;
            try (AppPlatformClient platform = client(stack, server)) {
                first = platform.apps().list();
            }

            assertThatThrownBy(first::next).hasMessage("list" + REST);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatIsKnownOfAClosedClientCanStillBeRead(Stack stack) {
        try (RawServer server = RawServer.answering(Answers.deployment())) {
            AppPlatformClient platform = client(stack, server);
            String before = platform.describe();
            try (platform) {
                platform.apps().createDeployment(Scene.APP);
            }

            assertThat(platform.describe()).isEqualTo(before);
            assertThat(platform.rateLimit()).hasValue(Answers.RATE_LIMIT);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void itsConnectionsAreClosed(Stack stack) throws InterruptedException {
        try (RawServer server = RawServer.following(request -> Answers.deployment())) {
            try (AppPlatformClient platform = client(stack, server)) {
                platform.apps().createDeployment(Scene.APP);
                assertThat(server.openConnections()).isEqualTo(1);
            }

            server.awaitNoConnection();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aCallThatWaitsForItsAnswerEndsWhenTheClientIsClosed(Op op, Stack stack)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (RawServer server = RawServer.following(request -> RawReply.nothing().then(Then.HOLD));
                AtOnce threads = AtOnce.of(1)) {
            Future<?> call;
            try (AppPlatformClient platform = client(stack, server)) {
                call =
                        threads.start(
                                () ->
                                        assertThatThrownBy(() -> op.call(platform.apps()))
                                                .isInstanceOf(
                                                        op == Op.CREATE_DEPLOYMENT
                                                                ? OutcomeUnknownException.class
                                                                : AppPlatformException.class));
                server.awaitRequests(1);
            }

            threads.await(List.of(call));
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static AppPlatformClient client(Stack stack, RawServer server) {
        return stack.builder().endpoint(server.endpoint()).token("t-1234").build();
    }
}
