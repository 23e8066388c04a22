package io.github.doapps.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppPlatformException;
import io.github.doapps.AppsOperations;
import io.github.doapps.CallReport;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.AppPlatformClientBuilder;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A client on a stack before a server of its own, with a canary in everything it is given. Whatever
 * it says is kept, and closing the scene fails if a canary is in it. Waits take no time.
 */
final class Scene implements AutoCloseable {

    static final String APP = "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf";
    static final String DEPLOYMENT = "b6bdf840-2854-4f87-a36c-5f231c617c84";

    static final String HEADER = "X-Canary";

    private static final CallOptions OPTIONS =
            CallOptions.defaults().withHeader(HEADER, Canaries.HEADER_VALUE);

    private final LogCapture logs;
    private final List<CallReport> reports = new CopyOnWriteArrayList<>();
    private final ManualClock clock = new ManualClock();
    private final RawServer server;
    private final AppPlatformClient platform;

    private Scene(
            Stack stack,
            RawServer server,
            LogCapture logs,
            UnaryOperator<AppPlatformClientBuilder> settings) {
        this.server = server;
        this.logs = logs;
        this.platform =
                settings.apply(
                                stack.builder()
                                        .endpoint(server.endpoint())
                                        .token(Canaries.TOKEN)
                                        .listener(reports::add)
                                        .clock(clock)
                                        .jitter(() -> 0.5))
                        .build();
    }

    /** A scene whose server gives answers in turn. */
    static Scene on(Stack stack, RawReply... script) {
        return on(stack, RawServer.answering(script));
    }

    /** A scene with a server, which it closes. */
    static Scene on(Stack stack, RawServer server) {
        return on(stack, server, UnaryOperator.identity());
    }

    /** A scene with a server, which it closes, and settings of the client. */
    static Scene on(
            Stack stack, RawServer server, UnaryOperator<AppPlatformClientBuilder> settings) {
        LogCapture logs = new LogCapture();
        try {
            return new Scene(stack, server, logs, settings);
        } catch (RuntimeException noClient) {
            logs.close();
            server.close();
            throw noClient;
        }
    }

    RawServer server() {
        return server;
    }

    AppPlatformClient platform() {
        return platform;
    }

    ManualClock clock() {
        return clock;
    }

    /** The operations, with a canary in a header. */
    AppsOperations apps() {
        return platform.apps(OPTIONS);
    }

    /** The operations, with a canary in a header, as long a deadline and so many attempts. */
    AppsOperations apps(Duration deadline, int attempts) {
        return platform.apps(
                OPTIONS.withDeadline(deadline)
                        .withRetry(RetrySettings.defaults().withMaxAttempts(attempts)));
    }

    /** What an operation gives. */
    Deployment succeed(Op op) {
        return op.call(apps());
    }

    /** How an operation fails. */
    <E extends AppPlatformException> E fail(Op op, Class<E> type) {
        return fail(op, apps(), type);
    }

    /** How an operation fails, which must leave a report of the same. */
    <E extends AppPlatformException> E fail(Op op, AppsOperations apps, Class<E> type) {
        Throwable thrown = catchThrowable(() -> op.call(apps));
        assertThat(thrown).isExactlyInstanceOf(type);
        E failure = type.cast(thrown);
        Canaries.assertNoneIn(failure);
        assertThat(failure.report()).hasValueSatisfying(this::isTheLastReport);
        return failure;
    }

    /** What the listener heard of the last call. */
    CallReport lastReport() {
        assertThat(reports).isNotEmpty();
        return reports.get(reports.size() - 1);
    }

    /** What was logged so far. */
    List<String> logged() {
        return logs.lines();
    }

    private void isTheLastReport(CallReport report) {
        assertThat(report).isSameAs(lastReport());
    }

    @Override
    public void close() {
        try (server;
                logs;
                platform) {
            for (RawRequest request : server.requests()) {
                assertThat(request.header("Authorization")).hasValue("Bearer " + Canaries.TOKEN);
                assertThat(request.header(HEADER)).hasValue(Canaries.HEADER_VALUE);
            }
            Canaries.assertNoneIn("describe()", platform.describe());
            Canaries.assertNoneIn("the client", platform.toString());
            Canaries.assertNoneIn("the options", OPTIONS.toString());
            Canaries.assertNoneIn("the request", Op.REQUEST.toString());
            Canaries.assertNoneIn("its document", Op.REQUEST.json().toString());
            Canaries.assertNoneIn("the operations", apps().toString());
            Canaries.assertNoneIn("the reports", reports.toString());
            Canaries.assertNoneIn("the log", logs.lines().toString());
        }
    }
}
