package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An app's deployments: a new one ends the one before it, unless it queues behind that, and so does
 * one that goes live.
 */
final class DeploymentHistory {

    /** Longer than any test goes on. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final List<EmulatedDeployment> deployments = new ArrayList<>();
    private final List<EmulatedDeployment> underWay = new ArrayList<>();
    private @Nullable EmulatedDeployment active;

    List<EmulatedDeployment> newestFirst() {
        List<EmulatedDeployment> newestFirst = new ArrayList<>(deployments);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    EmulatedDeployment byId(String id) {
        return deployments.stream()
                .filter(deployment -> deployment.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    Optional<EmulatedDeployment> newest() {
        return deployments.isEmpty()
                ? Optional.empty()
                : Optional.of(deployments.get(deployments.size() - 1));
    }

    Optional<EmulatedDeployment> active() {
        return Optional.ofNullable(active);
    }

    boolean hasBuilt(SourceRevision sources, Instant now) {
        return deployments.stream().anyMatch(d -> d.usesSourcesOf(sources) && d.isBuiltBy(now));
    }

    void add(EmulatedDeployment deployment, Instant now) {
        if (!deployment.plan().phases().queues()) {
            underWay.stream()
                    .filter(replaced -> replaced.phaseAt(now).isInProgress())
                    .forEach(replaced -> replaced.stop(Phase.SUPERSEDED, now));
            underWay.clear();
        }
        deployments.add(deployment);
        underWay.add(deployment);
        queue(now);
        settle(now);
    }

    /** Ends a deployment on its way, so that the next one of the queue begins. */
    void cancel(EmulatedDeployment deployment, Instant now) {
        deployment.stop(Phase.CANCELED, now);
        queue(now);
        settle(now);
    }

    /** Lets each that waits begin when all before it have ended. */
    private void queue(Instant now) {
        Instant free = now;
        for (EmulatedDeployment next : underWay) {
            if (next != underWay.get(0) && next.phaseAt(now).isInProgress()) {
                next.queueUntil(free);
            }
            Instant end = next.endsAt().orElse(now.plus(FOR_EVER));
            free = end.isAfter(free) ? end : free;
        }
    }

    /** Brings it up to a time: a deployment that went live replaces the one before it. */
    void settle(Instant now) {
        for (EmulatedDeployment deployment : underWay) {
            if (deployment != active && deployment.wasLiveBy(now)) {
                deployment.liveAt().ifPresent(at -> activate(deployment, at));
            }
        }
        underWay.removeIf(
                deployment -> deployment.endsAt().filter(end -> !now.isBefore(end)).isPresent());
    }

    private void activate(EmulatedDeployment live, Instant at) {
        active().ifPresent(old -> old.stop(Phase.SUPERSEDED, at));
        active = live;
    }
}
