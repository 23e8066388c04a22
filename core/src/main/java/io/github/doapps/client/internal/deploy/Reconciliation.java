package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.DeploymentCandidate;
import io.github.doapps.EffectOnServer;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.deploy.Sought.Reading;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.Page;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what may have come of a creation that got no usable answer: what is in the list for the
 * first time, and was created no earlier than the list before. It cannot tell ours from one that a
 * colleague created in that very moment, so it says what it found and takes none unasked.
 */
final class Reconciliation {

    /** How long what was created may take to appear in the list. */
    private static final Duration WINDOW = Duration.ofSeconds(30);

    /** How long a server may work on a request whose answer is lost. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final Reading NOT_ASKED = new Reading("", false);

    private record Listed(Page<Deployment> page, @Nullable Instant date) {}

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final Sought sought;
    private final KnownDeployments known;
    private final OutcomeUnknownException unknown;
    private final Deadline window;
    private final Overtime overtime;
    private final PollPace pace;
    private final Map<String, Deployment> found = new LinkedHashMap<>();
    private int lists;
    private @Nullable Instant lostAt;

    Reconciliation(
            Waiting waiting,
            Lane lane,
            String appId,
            Sought sought,
            KnownDeployments known,
            OutcomeUnknownException unknown) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.sought = sought;
        this.known = known;
        this.unknown = unknown;
        this.window = new Deadline(waiting.clock(), WINDOW);
        this.overtime = new Overtime(waiting, lane);
        this.pace = new PollPace(waiting.jitter());
    }

    /** What was found, with how the flow fails if none is adopted. */
    CompletableFuture<Found> run() {
        return Either.after(
                Loop.until(this::turn),
                over -> {
                    Deployment adopted = adopted();
                    return adopted == null
                            ? askTheApp().thenApply(read -> new Found(null, why(read)))
                            : CompletableFuture.completedFuture(new Found(adopted, why(NOT_ASKED)));
                },
                // Whatever ends this leaves the outcome as unknown as it is.
                failure -> CompletableFuture.completedFuture(new Found(null, whyNot(failure))));
    }

    private OutcomeUnknownException whyNot(Throwable failure) {
        OutcomeUnknownException why = why(unread());
        if (!(failure instanceof FlowEndedException)) {
            why.addSuppressed(failure);
        }
        return why;
    }

    private Reading unread() {
        return new Reading(sought.unread(), false);
    }

    private CompletableFuture<Reading> askTheApp() {
        Sought.Sign sign = sought.app();
        if (sign == null) {
            return CompletableFuture.completedFuture(NOT_ASKED);
        }
        return overtime.inLine(
                        "the look at the app",
                        () -> lane.call(() -> AppsCatalog.Apps.GET.on(appId), overtime.settings()))
                .thenApply(sign.read())
                .exceptionally(failure -> unread());
    }

    /**
     * Looks until the time is over, even when there is one already: a second one may follow. The
     * last look is the one that counts, so it is made first, and again after the rate limit.
     */
    private CompletableFuture<Optional<Boolean>> turn() {
        return window.hasPassed()
                ? after(
                        overtime.inLine(
                                "the last look at the list", () -> list(overtime.settings())))
                : waiting.admitted(lane, window.remaining())
                        .thenCompose(
                                turn ->
                                        turn
                                                ? after(list(waiting.within(Overtime.OF_A_CALL)))
                                                : CompletableFuture.completedFuture(
                                                        Optional.empty()));
    }

    private CompletableFuture<Listed> list(CallSettings settings) {
        AtomicReference<@Nullable Instant> date = new AtomicReference<>();
        return KnownDeployments.newest(waiting, lane, appId, settings, date)
                .thenApply(page -> new Listed(page, date.get()));
    }

    private CompletableFuture<Optional<Boolean>> after(CompletableFuture<Listed> list) {
        return Either.after(
                list,
                listed -> {
                    note(listed.page(), listed.date());
                    return pauseOrEnd();
                },
                failure -> {
                    if (!(failure instanceof AppPlatformException failed)
                            || lane.endReason() != null) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    waiting.heedTheLimit(failed);
                    return pauseOrEnd();
                });
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

    private void note(Page<Deployment> page, @Nullable Instant date) {
        lists++;
        if (lostAt == null && date != null) {
            lostAt = date.minus(window.elapsed());
        }
        page.items().stream().filter(this::mayBeOurs).forEach(one -> found.put(one.id(), one));
    }

    private boolean mayBeOurs(Deployment one) {
        try {
            return !known.ids().contains(one.id()) && isNoOlder(one) && sought.fits().test(one);
        } catch (JsonException ofAnotherShape) {
            return false;
        }
    }

    private boolean isNoOlder(Deployment one) {
        Instant before = known.listedAt();
        return before == null
                || one.createdAt().map(created -> !created.isBefore(before)).orElse(true);
    }

    private @Nullable Deployment adopted() {
        return found.size() == 1 && sought.adopts().test(sole()) && doubt().isEmpty()
                ? sole()
                : null;
    }

    private Deployment sole() {
        return found.values().iterator().next();
    }

    /** What tells that the only one is not ours, or that there is one that the list has not. */
    private String doubt() {
        if (found.size() != 1) {
            return "";
        }
        Deployment one = sole();
        try {
            if (one.phase().equals(DeploymentPhase.SUPERSEDED)) {
                return "it is superseded already by one that the list does not have";
            }
            Instant lost = lostAt;
            if (lost != null && one.createdAt().filter(lost.plus(LATE)::isBefore).isPresent()) {
                return "it was created over " + LATE.toSeconds() + " s after the answer was lost";
            }
            Optional<String> previous = one.previousDeploymentId();
            if (previous.isEmpty()) {
                // Whoever chooses among candidates by hand has no use for that.
                return sought.adopts().test(one)
                        ? "it does not say which one it comes after, which may be ours"
                        : "";
            }
            return known.ids().contains(previous.get())
                    ? ""
                    : "it comes after " + previous.get() + ", which the list does not have";
        } catch (JsonException ofAnotherShape) {
            return "it cannot be read";
        }
    }

    private OutcomeUnknownException why(Reading app) {
        List<DeploymentCandidate> candidates = new ArrayList<>();
        found.values().forEach(one -> candidates.add(0, candidate(one)));
        String list =
                ReconciliationText.of(
                        candidates,
                        doubt(),
                        lists,
                        window.elapsed(),
                        sought.flow(),
                        unknown.effectOnServer() == EffectOnServer.APPLIED);
        return FailureText.longer(
                unknown,
                app.text().isEmpty() ? list : list + " " + app.text(),
                candidates,
                app.applied());
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
        Optional<String> cause = one.cause().map(new LogText(one)::words);
        cause.ifPresent(words -> evidence.add("cause: " + words));
        one.clonedFrom().map(LogText::line).ifPresent(from -> evidence.add("cloned from " + from));
        return new DeploymentCandidate(
                one.id(), one.createdAt().orElse(null), cause.orElse(null), evidence);
    }
}
