package io.github.doapps.client.internal.live;

import io.github.doapps.client.internal.deploy.Waiting;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.logs.LogAddresses;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The flow that follows a log, to be run on a lane. */
public final class LiveFlows {

    private final Stack stack;
    private final Waiting waiting;
    private final Executor threads;

    /**
     * Flows of a client.
     *
     * @param stack what all calls share
     * @param waiting what all waits share
     * @param threads where the JDK's client does its work
     */
    public LiveFlows(Stack stack, Waiting waiting, Executor threads) {
        this.stack = stack;
        this.waiting = waiting;
        this.threads = threads;
    }

    /** Follows a log. */
    public CompletableFuture<FollowReport> follow(
            Lane lane, String appId, FollowOptions options, Consumer<String> line) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(line, "line");
        LogAddresses.check("followLogs", appId, options.log());
        WebSockets sockets = new WebSockets(threads);
        return Either.after(
                new LogFollowing(stack, waiting, sockets, lane, appId, options, line).run(),
                report -> {
                    sockets.close();
                    return CompletableFuture.completedFuture(report);
                },
                failure -> {
                    sockets.close();
                    return CompletableFuture.failedFuture(failure);
                });
    }
}
