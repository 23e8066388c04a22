package io.github.doapps.benchmarks.scale;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.floor.Hc5Records;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.stack.DoappsRow;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.transport.apache.ApacheTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Calls that do not wait for each other, all on one executor. */
final class AsyncCalls implements AutoCloseable {

    private final Supplier<CompletableFuture<? extends Result>> starter;
    private final Closing closing;

    private AsyncCalls(Supplier<CompletableFuture<? extends Result>> starter, Closing closing) {
        this.starter = starter;
        this.closing = closing;
    }

    /** By doapps' own async surface, or by hand: a task of the executor for each call. */
    static AsyncCalls of(Rows row, Target target, Executor executor) {
        return row.isDoapps() ? doapps(target, executor) : byHand(target, executor);
    }

    private static AsyncCalls doapps(Target target, Executor executor) {
        ApacheTransport transport =
                ApacheTransport.builder().maxConnections(target.connections()).build();
        AppPlatformClient platform =
                AppPlatformClient.builder()
                        .endpoint(target.endpoint())
                        .token(Target.TOKEN)
                        .transport(transport)
                        .codec("jackson")
                        .asyncExecutor(executor)
                        .build();
        return new AsyncCalls(
                () ->
                        platform.appsAsync()
                                .createDeployment(
                                        Target.APP, CreateDeploymentRequest.forcingBuild())
                                .thenApply(DoappsRow::read),
                () -> {
                    platform.close();
                    transport.close();
                });
    }

    private static AsyncCalls byHand(Target target, Executor executor) {
        Row row = new Hc5Records(target);
        return new AsyncCalls(
                () -> CompletableFuture.supplyAsync(() -> call(row), executor), row::close);
    }

    private static Result call(Row row) {
        try {
            return row.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CompletableFuture<? extends Result> start() {
        return starter.get();
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }
}
