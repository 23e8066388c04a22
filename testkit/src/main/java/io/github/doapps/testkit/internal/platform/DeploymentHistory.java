package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An app's deployments: a new one ends the one before it, and so does one that goes live. */
final class DeploymentHistory {

    private final List<EmulatedDeployment> deployments = new ArrayList<>();
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

    Optional<EmulatedDeployment> inProgress(Instant now) {
        return newest().filter(deployment -> deployment.phaseAt(now).isInProgress());
    }

    Optional<EmulatedDeployment> active() {
        return Optional.ofNullable(active);
    }

    boolean hasBuilt(SourceRevision sources, Instant now) {
        return deployments.stream().anyMatch(d -> d.usesSourcesOf(sources) && d.isBuiltBy(now));
    }

    void add(EmulatedDeployment deployment, Instant now) {
        inProgress(now).ifPresent(replaced -> replaced.stop(Phase.SUPERSEDED, now));
        deployments.add(deployment);
        settle(now);
    }

    /** Brings it up to a time: a deployment that went live replaces the one before it. */
    void settle(Instant now) {
        newest().filter(deployment -> deployment != active)
                .filter(deployment -> deployment.wasLiveBy(now))
                .ifPresent(live -> live.liveAt().ifPresent(at -> activate(live, at)));
    }

    private void activate(EmulatedDeployment live, Instant at) {
        active().ifPresent(old -> old.stop(Phase.SUPERSEDED, at));
        active = live;
    }
}
