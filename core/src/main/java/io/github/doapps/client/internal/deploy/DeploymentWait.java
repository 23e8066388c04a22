package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.deploy.DeploymentEvent;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Waits for the end of one deployment, or of those that take its place. For one use. */
final class DeploymentWait {

    private static final int MOST_FAILED_LOOKS = 10;

    private final Waiting waiting;
    private final Lane lane;
    private final WaitState state;
    private final WaitOptions options;
    private final Deadline deadline;
    private final Listeners listeners;
    private final Overtime overtime;
    private final Endings endings;
    private DeploymentWatch watch = new DeploymentWatch();
    private PollPace pace;
    private Duration pause = Duration.ZERO;
    private @Nullable Deployment given;

    /**
     * A wait whose first look is at once.
     *
     * @param waiting what all waits of a client share
     * @param lane where it runs
     * @param state which deployment it is for
     * @param options how to wait
     * @param deadline when to stop
     */
    DeploymentWait(
            Waiting waiting, Lane lane, WaitState state, WaitOptions options, Deadline deadline) {
        this.waiting = waiting;
        this.lane = lane;
        this.state = state;
        this.options = options;
        this.deadline = deadline;
        this.listeners = new Listeners(waiting.telling(), options.listeners());
        this.overtime = new Overtime(waiting, lane);
        this.endings = new Endings(waiting, lane, overtime, state, options, deadline);
        this.pace = new PollPace(waiting.jitter());
        if (options.cancelsOnEarlyEnd()) {
            lane.willTidyUp();
        }
    }

    /** Waits for a deployment of which the id is known. */
    CompletableFuture<DeploymentOutcome> run() {
        return Loop.until(this::turn);
    }

    /** Waits for a deployment that was just seen. */
    CompletableFuture<DeploymentOutcome> runFrom(Deployment seen) {
        given = seen;
        return run();
    }

    private CompletableFuture<Optional<DeploymentOutcome>> turn() {
        Deployment seen = given;
        if (seen != null) {
            given = null;
            return afterGiven(seen);
        }
        Duration wait = pause;
        if (wait.compareTo(deadline.remaining()) >= 0) {
            return Either.after(
                    lane.pause(deadline.remaining()), nothing -> atDeadline(), this::ended);
        }
        return Either.after(
                lane.pause(wait).thenCompose(nothing -> admitted()),
                look -> look.isPresent() ? afterLook(look.get()) : atDeadline(),
                this::afterFailedLook);
    }

    /** The budget may put the look off, past the deadline even. */
    private CompletableFuture<Optional<Deployment>> admitted() {
        return waiting.admitted(lane, deadline.remaining())
                .thenCompose(
                        turn ->
                                turn
                                        ? waiting.look(lane, state, deadline.remaining())
                                                .thenApply(Optional::of)
                                        : CompletableFuture.completedFuture(Optional.empty()));
    }

    /** Looks once more: it may have ended since the last look. */
    private CompletableFuture<Optional<DeploymentOutcome>> atDeadline() {
        return Either.after(
                overtime.inLine("the last look", this::lastLook),
                seen -> afterLook(seen).thenCompose(this::orTimeIsOver),
                this::afterFailedLastLook);
    }

    private CompletableFuture<Deployment> lastLook() {
        return waiting.look(lane, state, Overtime.OF_A_CALL);
    }

    /** A successor that was not seen yet is looked at first. */
    private CompletableFuture<Optional<DeploymentOutcome>> orTimeIsOver(
            Optional<DeploymentOutcome> outcome) {
        return outcome.isPresent() || state.phase() == null
                ? CompletableFuture.completedFuture(outcome)
                : timeIsOver(null);
    }

    private CompletableFuture<Optional<DeploymentOutcome>> afterFailedLastLook(Throwable failure) {
        if (!isOfALook(failure)) {
            return ended(failure);
        }
        state.lookFailed(true);
        return timeIsOver(failure);
    }

    private CompletableFuture<Optional<DeploymentOutcome>> timeIsOver(
            @Nullable Throwable lastFailure) {
        return Either.after(
                endings.cancelIfAsked()
                        .thenCompose(cancel -> cancel.looking(overtime, this::lastLook)),
                cancel ->
                        cancel.end()
                                .map(this::afterLook)
                                .orElseGet(
                                        () ->
                                                endings.stillRunning(cancel, lastFailure)
                                                        .thenApply(Optional::of)),
                this::ended);
    }

    /** Whether nothing worse has happened than that a look failed. */
    private boolean isOfALook(Throwable failure) {
        return failure instanceof AppPlatformException
                && !(failure instanceof CallInterruptedException)
                && lane.endReason() == null;
    }

    /** What cannot be read is looked at, since it is known by its id. */
    private CompletableFuture<Optional<DeploymentOutcome>> afterGiven(Deployment seen) {
        if (Required.isSeen(seen)) {
            return afterLook(seen);
        }
        pause = pace.next();
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Optional<DeploymentOutcome>> afterLook(Deployment seen) {
        state.seen(seen);
        pause = pace.next();
        DeploymentPhase phase = seen.phase();
        if (!listeners.isEmpty()) {
            watch.look(seen).forEach(listeners::tell);
            listeners.looked(seen);
        }
        if (!phase.isTerminal()) {
            state.pack(waiting.codec());
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return phase.equals(DeploymentPhase.SUPERSEDED)
                ? successor().thenCompose(this::afterSuperseded)
                : endings.at(seen, null).thenApply(Optional::of);
    }

    /** It is looked for past the deadline, too, since it tells what became of this one. */
    private CompletableFuture<Optional<Deployment>> successor() {
        return new Successor(
                        waiting,
                        lane,
                        state.appId(),
                        state.followed(),
                        Successor.WINDOW,
                        list -> overtime.inTurn("the look for the successor", deadline, list))
                .find();
    }

    private CompletableFuture<Optional<DeploymentOutcome>> afterSuperseded(
            Optional<Deployment> successor) {
        if (!options.followsSuccessor() || successor.isEmpty()) {
            return endings.at(state.lastSeen(), successor.orElse(null)).thenApply(Optional::of);
        }
        Deployment next = successor.get();
        state.follow(next);
        watch = new DeploymentWatch();
        pace = new PollPace(waiting.jitter());
        if (!listeners.isEmpty()) {
            Deployment shown = new LogText(next).of(next);
            listeners.tell(new DeploymentEvent.SuccessorFollowed(shown, state.superseded()));
        }
        given = next;
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Optional<DeploymentOutcome>> afterFailedLook(Throwable failure) {
        if (!(failure instanceof AppPlatformException failed) || !isOfALook(failed)) {
            return ended(failure);
        }
        FailedLook look = FailedLook.of(failed);
        if (deadline.hasPassed()) {
            // It may have been cut short by that.
            state.lookFailed(look.counts());
            waiting.heedTheLimit(failed);
            return atDeadline();
        }
        if (look.isFinal()) {
            return endings.refused(failed, look.whatNext(state.isKnown()));
        }
        state.lookFailed(look.counts());
        waiting.heedTheLimit(failed);
        if (state.failedInARow() >= MOST_FAILED_LOOKS) {
            return endings.tooManyFailed(failed);
        }
        pause = look.pause(pace.next());
        listeners.tell(
                new DeploymentEvent.PollFailed(
                        state.deploymentId(),
                        failed,
                        look.counts() ? state.failedInARow() : 0,
                        untilNext(look)));
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** The last look is at the deadline, or at the end of a rate limit that it has time for. */
    private Duration untilNext(FailedLook look) {
        Duration left = deadline.remaining();
        Duration latest = look.counts() ? left : left.plus(Overtime.LENGTH);
        return pause.compareTo(latest) < 0 ? pause : left;
    }

    /** What no look failed of: the wait was ended, or something is broken. */
    private <T> CompletableFuture<T> ended(Throwable failure) {
        EndReason reason = lane.endReason(failure);
        if (reason != null) {
            return endings.ended(reason, failure);
        }
        return failure instanceof CallInterruptedException
                ? endings.ended(EndReason.INTERRUPTED, failure)
                : CompletableFuture.failedFuture(failure);
    }
}
