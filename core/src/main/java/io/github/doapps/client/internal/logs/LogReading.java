package io.github.doapps.client.internal.logs;

import io.github.doapps.BadRequestException;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Backoff;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.log.AppLogs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads a log that was kept: asks where it is, and fetches it from there. For one use. */
final class LogReading {

    private static final String NONE = "the server gives no address of it";

    private final Stack stack;
    private final CallSettings settings;
    private final Lane lane;
    private final String appId;
    private final LogOptions options;
    private final HandedLines lines;
    private final boolean seen;
    private final Deadline deadline;
    private List<String> addresses = List.of();
    private int at;
    private int attempts;

    /**
     * A reading that has not begun.
     *
     * @param seen whether it is known that there is such a deployment
     */
    LogReading(
            Stack stack,
            CallSettings settings,
            Lane lane,
            String appId,
            LogOptions options,
            Consumer<String> line,
            boolean seen) {
        this.stack = stack;
        this.settings = settings;
        this.lane = lane;
        this.appId = appId;
        this.options = options;
        this.lines = new HandedLines(options, line);
        this.seen = seen;
        this.deadline = new Deadline(stack.clock(), options.deadline());
    }

    CompletableFuture<LogReport> run() {
        return Either.after(
                lane.call(
                        () -> LogAddresses.call(appId, options, false),
                        settings.within(deadline.remaining())),
                this::fetchAll,
                failure ->
                        failure instanceof BadRequestException refused
                                ? notBegunOrNone(refused)
                                : CompletableFuture.failedFuture(inWords(failure)));
    }

    /**
     * The server refuses a log that has not begun as it refuses an id that is none, so whose log it
     * is must be seen.
     */
    private CompletableFuture<LogReport> notBegunOrNone(BadRequestException refused) {
        LogReport notBegun = LogReport.none(refused.serverMessage().orElse(NONE));
        return seen
                ? CompletableFuture.completedFuture(notBegun)
                : Either.after(
                        look(),
                        there -> CompletableFuture.completedFuture(notBegun),
                        failure ->
                                CompletableFuture.failedFuture(
                                        failure instanceof BadRequestException
                                                ? refused
                                                : inWords(failure)));
    }

    private CompletableFuture<?> look() {
        CallSettings left = settings.within(deadline.remaining());
        Optional<String> deployment = options.deploymentId();
        return deployment.isPresent()
                ? lane.call(
                        () -> AppsCatalog.Deployments.GET_DEPLOYMENT.on(appId, deployment.get()),
                        left)
                : lane.call(() -> AppsCatalog.Apps.GET.on(appId), left);
    }

    private CompletableFuture<LogReport> fetchAll(AppLogs found) {
        try {
            addresses = found.historicUrls();
        } catch (JsonException ofAnotherShape) {
            return CompletableFuture.failedFuture(
                    failures().of(FetchFailure.unusableAddress("cannot be read"), ""));
        }
        return addresses.isEmpty()
                ? CompletableFuture.completedFuture(LogReport.none(NONE))
                : Loop.until(this::turn);
    }

    /** Fetches what comes next: another address, or the same once more. */
    private CompletableFuture<Optional<LogReport>> turn() {
        if (at == addresses.size()) {
            return CompletableFuture.completedFuture(Optional.of(lines.report()));
        }
        if (lines.isFull()) {
            lines.leaveTheRest();
            return CompletableFuture.completedFuture(Optional.of(lines.report()));
        }
        return Either.after(
                lane.work(
                        ending -> {
                            LogAddress address = LogAddress.of(addresses.get(at));
                            if (deadline.hasPassed()) {
                                throw FetchFailure.late(null);
                            }
                            attempts++;
                            new LogFetch(stack, address, lines).run(deadline.remaining(), ending);
                            return true;
                        }),
                fetched -> {
                    at++;
                    attempts = 0;
                    return CompletableFuture.completedFuture(Optional.empty());
                },
                this::afterFailure);
    }

    private CompletableFuture<Optional<LogReport>> afterFailure(Throwable failure) {
        if (!(failure instanceof FetchFailure failed) || lane.endReason() != null) {
            return CompletableFuture.failedFuture(inWords(failure));
        }
        RetrySettings retry = settings.retry();
        if (!failed.mayPass() || attempts >= retry.maxAttempts()) {
            return CompletableFuture.failedFuture(
                    failures()
                            .of(
                                    failed,
                                    failed.mayPass() && attempts > 1
                                            ? "It was tried " + attempts + " times."
                                            : ""));
        }
        Duration wait =
                failed.comeBackIn(stack.clock().now())
                        .orElseGet(() -> Backoff.drawn(attempts, retry, stack.jitter()));
        return deadline.fits(wait)
                ? Either.after(
                        lane.pause(wait),
                        nothing -> CompletableFuture.completedFuture(Optional.empty()),
                        ended -> CompletableFuture.failedFuture(inWords(ended)))
                : CompletableFuture.failedFuture(
                        failures().of(failed, "Another attempt would come past the deadline."));
    }

    /** What is thrown for a failure that no other attempt follows. */
    private Throwable inWords(Throwable failure) {
        return failures().told(failure, lane, "");
    }

    private ReadingFailures failures() {
        return new ReadingFailures(
                "logs",
                addresses,
                at,
                attempts,
                lines.lines(),
                deadline.elapsed(),
                stack.clock().now());
    }
}
