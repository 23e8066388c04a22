package io.github.doapps.client.internal.live;

import io.github.doapps.BadRequestException;
import io.github.doapps.client.internal.deploy.PollPace;
import io.github.doapps.client.internal.deploy.Waiting;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.logs.FetchFailure;
import io.github.doapps.client.internal.logs.LogAddress;
import io.github.doapps.client.internal.logs.LogAddresses;
import io.github.doapps.client.internal.logs.ReadingFailures;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.log.AppLogs;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log: asks where it is, connects, takes what comes, and finds out at every end whether
 * it is the log's. For one use.
 */
final class LogFollowing {

    private static final int MOST_FAILURES = 10;

    private final Stack stack;
    private final Waiting waiting;
    private final WebSockets sockets;
    private final Lane lane;
    private final String appId;
    private final FollowOptions options;
    private final LiveLines lines;
    private final Deadline deadline;
    private final FollowedDeployments deployments;
    private final AskedLog asked;
    private PollPace pace;
    private @Nullable LiveConnection connection;
    private int connections;
    private int failures;

    LogFollowing(
            Stack stack,
            Waiting waiting,
            WebSockets sockets,
            Lane lane,
            String appId,
            FollowOptions options,
            Consumer<String> line) {
        this.stack = stack;
        this.waiting = waiting;
        this.sockets = sockets;
        this.lane = lane;
        this.appId = appId;
        this.options = options;
        this.lines = new LiveLines(options.log().maxLineLength(), line);
        this.deadline = new Deadline(stack.clock(), options.deadline());
        this.deployments = new FollowedDeployments(waiting, lane, appId, options.log(), deadline);
        this.asked = new AskedLog(options.log(), deployments, deadline);
        this.pace = new PollPace(stack.jitter());
    }

    CompletableFuture<FollowReport> run() {
        return Either.after(
                Either.after(
                        deployments.first(),
                        found ->
                                found
                                        ? Loop.until(this::turn)
                                        : done(FollowReport.End.NO_DEPLOYMENT),
                        CompletableFuture::failedFuture),
                report -> {
                    disconnect();
                    return CompletableFuture.completedFuture(report);
                },
                failure -> {
                    disconnect();
                    return CompletableFuture.failedFuture(inWords(failure));
                });
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private CompletableFuture<FollowReport> done(FollowReport.End end) {
        return CompletableFuture.completedFuture(
                new FollowReport(
                        end, lines.lines(), lines.shortened(), connections, deployments.all()));
    }

    private CompletableFuture<Optional<FollowReport>> ended(FollowReport.End end) {
        return done(end).thenApply(Optional::of);
    }

    private CompletableFuture<Optional<FollowReport>> turn() {
        if (deadline.hasPassed()) {
            lines.settle();
            return ended(FollowReport.End.DEADLINE);
        }
        LiveConnection open = connection;
        return open == null ? connect() : take(open);
    }

    private CompletableFuture<Optional<FollowReport>> connect() {
        return Either.after(
                deployments.call(() -> LogAddresses.call(appId, asked.live(), true)),
                this::found,
                failure ->
                        failure instanceof BadRequestException
                                ? lookThenGoOn()
                                : afterFailure(failure));
    }

    private CompletableFuture<Optional<FollowReport>> found(AppLogs found) {
        Optional<String> url;
        boolean kept;
        try {
            url = found.liveUrl();
            kept = !found.historicUrls().isEmpty();
        } catch (JsonException ofAnotherShape) {
            return afterFailure(FetchFailure.lost("its address cannot be read", null));
        }
        if (url.isPresent()) {
            return Either.after(
                    lane.work(
                            ending ->
                                    sockets.open(
                                            LogAddress.live(url.get()), stack.userAgent(), ending)),
                    this::connected,
                    this::afterFailure);
        }
        return asked.isOverWithoutAddress(kept)
                ? over(null, !asked.wasConnected())
                : lookThenGoOn();
    }

    private CompletableFuture<Optional<FollowReport>> connected(LiveConnection made) {
        connection = made;
        connections++;
        failures = 0;
        if (asked.wasConnected()) {
            lines.again();
        }
        asked.connected();
        return goOn();
    }

    private CompletableFuture<Optional<FollowReport>> take(LiveConnection open) {
        long before = lines.lines();
        return Either.after(
                lane.work(ending -> open.drain(lines, stack.codec(), deadline)),
                standing -> {
                    if (lines.lines() > before) {
                        pace = new PollPace(stack.jitter());
                    }
                    return after(standing);
                },
                CompletableFuture::failedFuture);
    }

    private CompletableFuture<Optional<FollowReport>> after(LiveConnection.Standing standing) {
        EndReason end = lane.endReason();
        if (end != null) {
            return CompletableFuture.failedFuture(new FlowEndedException(end));
        }
        switch (standing) {
            case QUIET -> lines.settle();
            case CLOSED -> {
                lines.end();
                disconnect();
            }
            case DROPPED -> {
                asked.dropped();
                disconnect();
            }
        }
        return deadline.hasPassed() ? goOn() : lookThenGoOn();
    }

    /** Ends if the deployment shows that the log is over; else waits, unless it is connected. */
    private CompletableFuture<Optional<FollowReport>> lookThenGoOn() {
        return Either.after(
                deployments.look(),
                seen -> {
                    if (seen.filter(deployments::isOver).isPresent()) {
                        return over(seen.get(), asked.missesSome());
                    }
                    return connection == null ? pauseThenGoOn() : goOn();
                },
                CompletableFuture::failedFuture);
    }

    /**
     * The log is over.
     *
     * @param seen the deployment, or null if it was not looked at
     * @param kept whether something of the log is only where it was kept
     */
    private CompletableFuture<Optional<FollowReport>> over(
            @Nullable Deployment seen, boolean kept) {
        disconnect();
        CompletableFuture<Boolean> rest =
                kept ? readKept() : CompletableFuture.completedFuture(true);
        return rest.thenCompose(
                read -> {
                    lines.end();
                    if (!options.followsSuccessor()) {
                        return ended(FollowReport.End.LOG_ENDED);
                    }
                    return seen != null ? afterEnd(seen) : seeTheEnd(1);
                });
    }

    /** What comes next depends on how the deployment ended, so it is looked at until it is seen. */
    private CompletableFuture<Optional<FollowReport>> seeTheEnd(int look) {
        return Either.after(
                deployments.see(),
                this::afterEnd,
                failure -> {
                    if (deadline.hasPassed() && lane.endReason() == null) {
                        return ended(FollowReport.End.DEADLINE);
                    }
                    return look < MOST_FAILURES && deployments.isPassing(failure)
                            ? pauseThenGoOn().thenCompose(paused -> seeTheEnd(look + 1))
                            : CompletableFuture.failedFuture(failure);
                });
    }

    private CompletableFuture<Optional<FollowReport>> afterEnd(Deployment seen) {
        if (!seen.phase().equals(DeploymentPhase.SUPERSEDED)) {
            return ended(FollowReport.End.LOG_ENDED);
        }
        return deployments
                .next()
                .thenCompose(
                        found -> {
                            if (!found) {
                                return ended(FollowReport.End.LOG_ENDED);
                            }
                            lines.another();
                            asked.another();
                            pace = new PollPace(stack.jitter());
                            return goOn();
                        });
    }

    /** What was logged between a drop and the log's end, or all of one that was over before. */
    private CompletableFuture<Boolean> readKept() {
        if (asked.wasConnected()) {
            lines.again();
        }
        return waiting.logs()
                .read(lane, appId, asked.kept(), lines::whole)
                .thenApply(report -> true);
    }

    private CompletableFuture<Optional<FollowReport>> afterFailure(Throwable failure) {
        if (lane.endReason() != null
                || !(failure instanceof FetchFailure || deployments.isPassing(failure))
                || ++failures >= MOST_FAILURES) {
            return CompletableFuture.failedFuture(failure);
        }
        return deadline.hasPassed() ? goOn() : lookThenGoOn();
    }

    private static CompletableFuture<Optional<FollowReport>> goOn() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Optional<FollowReport>> pauseThenGoOn() {
        Duration wait = pace.next();
        return lane.pause(wait.compareTo(deadline.remaining()) < 0 ? wait : deadline.remaining())
                .thenApply(nothing -> Optional.empty());
    }

    private Throwable inWords(Throwable failure) {
        return ReadingFailures.ofFollowing(lines.lines(), deadline.elapsed(), stack.clock().now())
                .told(
                        failure,
                        lane,
                        failures > 1 ? failures + " connections in a row failed." : "");
    }
}
