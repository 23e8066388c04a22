package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.DeploymentCandidate;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.Page;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds out what may have come of a creation that got no usable answer: what is in the list for the
 * first time, and was created no earlier than the list before. It cannot tell ours from one that a
 * colleague created in that very moment, so it says what it found and takes none unasked.
 */
final class Reconciliation {

    /** How long what was created may take to appear in the list. */
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final LaunchOptions options;
    private final KnownDeployments known;
    private final OutcomeUnknownException unknown;
    private final Deadline window;
    private final PollPace pace;
    private final Map<String, Deployment> found = new LinkedHashMap<>();
    private int lists;

    Reconciliation(
            Waiting waiting,
            Lane lane,
            String appId,
            LaunchOptions options,
            KnownDeployments known,
            OutcomeUnknownException unknown) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.options = options;
        this.known = known;
        this.unknown = unknown;
        this.window = new Deadline(waiting.clock(), WINDOW);
        this.pace = new PollPace(waiting.jitter());
    }

    /** The adopted deployment, or the failure with what was found. */
    CompletableFuture<Deployment> run() {
        return Either.after(
                Loop.until(this::turn),
                over ->
                        adopted()
                                .map(CompletableFuture::completedFuture)
                                .orElseGet(() -> CompletableFuture.failedFuture(why())),
                // A wait that is ended here leaves the outcome as unknown as it is.
                failure ->
                        CompletableFuture.failedFuture(
                                failure instanceof FlowEndedException || lane.endReason() != null
                                        ? why()
                                        : failure));
    }

    /** Looks until the time is over, even when there is one already: a second one may follow. */
    private CompletableFuture<Optional<Boolean>> turn() {
        return Either.after(
                KnownDeployments.newest(
                        waiting, lane, appId, LONGEST_LOOK, new AtomicReference<>()),
                page -> {
                    note(page);
                    return pauseOrEnd();
                },
                failure ->
                        failure instanceof AppPlatformException && lane.endReason() == null
                                ? pauseOrEnd()
                                : CompletableFuture.failedFuture(failure));
    }

    /** The last look is when the time is over. */
    private CompletableFuture<Optional<Boolean>> pauseOrEnd() {
        if (window.hasPassed()) {
            return CompletableFuture.completedFuture(Optional.of(true));
        }
        Duration pause = pace.next();
        return lane.pause(window.fits(pause) ? pause : window.remaining())
                .thenApply(paused -> Optional.empty());
    }

    private void note(Page<Deployment> page) {
        lists++;
        page.items().stream().filter(this::mayBeOurs).forEach(one -> found.put(one.id(), one));
    }

    private boolean mayBeOurs(Deployment one) {
        try {
            return !known.ids().contains(one.id())
                    && isNoOlder(one)
                    && options.expectedCause()
                            .map(cause -> one.cause().filter(cause::equals).isPresent())
                            .orElse(true);
        } catch (JsonException ofAnotherShape) {
            return false;
        }
    }

    private boolean isNoOlder(Deployment one) {
        Instant before = known.listedAt();
        return before == null
                || one.createdAt().map(created -> !created.isBefore(before)).orElse(true);
    }

    private Optional<Deployment> adopted() {
        return options.adoptsSoleCandidate() && found.size() == 1
                ? Optional.of(found.values().iterator().next())
                : Optional.empty();
    }

    private OutcomeUnknownException why() {
        List<DeploymentCandidate> candidates = new ArrayList<>();
        found.values().forEach(one -> candidates.add(0, candidate(one)));
        String bare = String.valueOf(unknown.getMessage());
        String tag = " " + unknown.code().tag();
        return new OutcomeUnknownException(
                (bare.endsWith(tag) ? bare.substring(0, bare.length() - tag.length()) : bare)
                        + " "
                        + ReconciliationText.of(candidates, lists, window.elapsed(), options),
                unknown.report().orElseThrow(),
                unknown.getCause(),
                candidates);
    }

    private DeploymentCandidate candidate(Deployment one) {
        List<String> evidence = new ArrayList<>();
        evidence.add("not in the list before");
        Instant before = known.listedAt();
        one.createdAt()
                .ifPresent(
                        created ->
                                evidence.add(
                                        "created "
                                                + created
                                                + (before == null
                                                        ? ""
                                                        : ", "
                                                                + Duration.between(before, created)
                                                                        .toSeconds()
                                                                + " s after that list")));
        one.cause().ifPresent(cause -> evidence.add("cause: " + cause));
        return new DeploymentCandidate(
                one.id(), one.createdAt().orElse(null), one.cause().orElse(null), evidence);
    }
}
