package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.ApiException;
import io.github.doapps.ErrorCode;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.UnauthorizedException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.verification.matrix.RawReply.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The many ways in which one and the same answer may come. */
class AnswersOnTheWireTest {

    private static final String BODY = CompactJson.of(CompactJson.resource("tricky.json"));
    private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);
    private static final List<String> JSON = List.of("Content-Type: application/json");
    private static final List<String> GZIP =
            List.of("Content-Type: application/json", "Content-Encoding: gzip");

    /** A way for an answer to come. */
    enum Way {
        WITH_LENGTH,
        IN_CHUNKS_OF_ONE,
        IN_CHUNKS_OF_MANY,
        UNTIL_THE_CONNECTION_ENDS,
        COMPRESSED,
        COMPRESSED_IN_CHUNKS,
        BYTE_AFTER_BYTE,
        WITH_ANOTHER_MEDIA_TYPE,
        WITH_WHITE_SPACE_AROUND,
        AS_HTTP_1_0,
        AFTER_A_100,
        WITH_201;

        RawReply reply() {
            return switch (this) {
                case WITH_LENGTH -> RawReply.whole(200, BYTES, JSON);
                case IN_CHUNKS_OF_ONE -> RawReply.chunked(200, BYTES, 1, JSON);
                case IN_CHUNKS_OF_MANY -> RawReply.chunked(200, BYTES, 1000, JSON);
                case UNTIL_THE_CONNECTION_ENDS -> untilTheEnd("HTTP/1.1 200 OK\r\n");
                case COMPRESSED -> RawReply.whole(200, RawReply.gzipped(BYTES), GZIP);
                case COMPRESSED_IN_CHUNKS ->
                        RawReply.chunked(200, RawReply.gzipped(BYTES), 100, GZIP);
                case BYTE_AFTER_BYTE -> RawReply.whole(200, BYTES, JSON).drippingLast(5);
                case WITH_ANOTHER_MEDIA_TYPE ->
                        RawReply.whole(200, BYTES, List.of("Content-Type: text/html"));
                case WITH_WHITE_SPACE_AROUND ->
                        RawReply.whole(
                                200,
                                CompactJson.resource("tricky.json")
                                        .getBytes(StandardCharsets.UTF_8),
                                JSON);
                case AS_HTTP_1_0 -> untilTheEnd("HTTP/1.0 200 OK\r\n");
                case AFTER_A_100 ->
                        RawReply.whole(200, BYTES, JSON).after("HTTP/1.1 100 Continue\r\n\r\n");
                case WITH_201 -> RawReply.whole(201, BYTES, JSON);
            };
        }

        private static RawReply untilTheEnd(String statusLine) {
            return RawReply.raw(
                            statusLine
                                    + "Content-Type: application/json\r\n\r\n"
                                    + new String(BYTES, StandardCharsets.ISO_8859_1))
                    .then(Then.CLOSE);
        }
    }

    static Stream<Arguments> ways() {
        return Cases.withStacks((Object[]) Way.values());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("ways")
    void theDocumentIsTheSame(Way way, Stack stack) {
        try (Scene scene = Scene.on(stack, way.reply(), Answers.deployment())) {
            Deployment deployment = scene.succeed(Op.CREATE_DEPLOYMENT);

            // and the connection is fit for another call, or gone
            scene.apps().createDeployment(Scene.APP, CreateDeploymentRequest.of(deployment.json()));
            assertThat(scene.server().requests()).hasSize(2);
            assertThat(scene.server().requests().get(1).body())
                    .isEqualTo(CompactJson.inEnvelope(BODY));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aCompressedErrorIsReadAsAnyOther(Stack stack) {
        RawReply reply =
                RawReply.gzip(422, Answers.errorBody("unprocessable_entity", "no such branch"));
        try (Scene scene = Scene.on(stack, reply)) {
            ApiException failure =
                    scene.fail(Op.CREATE_DEPLOYMENT, Refusal.UNPROCESSABLE_ENTITY.type());

            assertThat(failure.serverMessage()).hasValue("no such branch");
            assertThat(failure.errorId()).hasValue("unprocessable_entity");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aSmallBodyThatGrowsPastTheLimitIsNotRead(Stack stack) {
        String large = "{\"deployment\":{\"id\":\"" + "x".repeat(4_000_000) + "\"}}";
        try (RawServer server =
                        RawServer.answering(
                                RawReply.gzip(200, large),
                                RawReply.json(200, large),
                                RawReply.chunked(
                                        200, large.getBytes(StandardCharsets.UTF_8), 4096, JSON),
                                Answers.deployment());
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(server.endpoint())
                                .token("t-1234")
                                .maxResponseSize(1_000_000)
                                .build()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> platform.apps().getDeployment("a", "d"))
                        .isInstanceOf(MalformedResponseException.class)
                        .hasMessageContaining(
                                "200, but its body is larger than the 1000000 bytes that the client reads (");
            }
            assertThat(platform.apps().getDeployment("a", "d").id()).isEqualTo(Scene.DEPLOYMENT);
            assertThat(server.requests()).hasSize(4);
        }
    }

    /** Redirects, which would carry the token elsewhere. */
    static Stream<Arguments> redirects() {
        return Cases.withOpsAndStacks(301, 302, 303, 307, 308);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("redirects")
    void aRedirectIsNotFollowed(int status, Op op, Stack stack) {
        try (RawServer elsewhere = RawServer.answering(Answers.deployment());
                Scene scene =
                        Scene.on(
                                stack,
                                RawReply.json(
                                        status,
                                        "{}",
                                        "Location: " + elsewhere.endpoint() + "/v2/apps",
                                        "Set-Cookie: a=1; Path=/"),
                                Answers.deployment())) {
            assertThatThrownBy(() -> scene.succeed(op))
                    .hasMessageContaining(
                            status
                                    + ", a redirect to 127.0.0.1, which a client with a token does not follow (")
                    .satisfies(Canaries::assertNoneIn);
            assertThat(elsewhere.connections()).isZero();
            assertThat(scene.server().requests()).hasSize(1);

            scene.succeed(Op.GET_DEPLOYMENT);
            assertThat(scene.server().requests().get(1).header("Cookie")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void headersOfACallArriveWithThatCallAlone(Stack stack) {
        try (RawServer server = RawServer.following(request -> Answers.deployment());
                AppPlatformClient platform =
                        stack.builder().endpoint(server.endpoint()).token("t-1234").build()) {
            CallOptions options =
                    CallOptions.defaults()
                            .withHeader("X-Trace", "{a}; b=\"c,d\" %20")
                            .withHeader("x-empty", "")
                            .withHeader("X-Twice", "one")
                            .withHeader("X-Twice", "two");
            platform.apps(options).createDeployment(Scene.APP);
            platform.apps().createDeployment(Scene.APP);

            assertThat(server.requests().get(0).headerLines())
                    .contains("X-Trace: {a}; b=\"c,d\" %20", "X-Twice: one", "X-Twice: two")
                    .anyMatch(line -> line.strip().equals("x-empty:"));
            assertThat(server.requests().get(1).head()).doesNotContainIgnoringCase("\r\nx-");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource(Cases.OPS_AND_STACKS)
    void aTokenThatChangedAfterA401GoesOut(Op op, Stack stack) {
        AtomicInteger asked = new AtomicInteger();
        RawReply no = Answers.error(401, "unauthorized", "Unable to authenticate you");
        try (RawServer server = RawServer.answering(no, Answers.deployment(), no, no);
                AppPlatformClient platform =
                        stack.builder()
                                .endpoint(server.endpoint())
                                .tokenSource(() -> " token-" + asked.incrementAndGet() + "\n")
                                .build()) {
            assertThat(op.call(platform.apps()).id()).isEqualTo(Scene.DEPLOYMENT);
            assertThat(asked).hasValue(2);

            assertThatThrownBy(() -> op.call(platform.apps()))
                    .isInstanceOfSatisfying(
                            UnauthorizedException.class,
                            failure -> {
                                assertThat(failure.attempts()).isEqualTo(2);
                                assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHORIZED);
                            });
            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization").orElseThrow())
                    .containsExactly(
                            "Bearer token-1", "Bearer token-2", "Bearer token-3", "Bearer token-4");
        }
    }
}
