package io.github.doapps.examples.progress;

import io.github.doapps.deploy.StepPath;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deployment as it was last looked at, and what was learned from the looks before. The server's
 * clock and ours may differ by minutes, so the time that has passed is ours and the times that are
 * compared are the server's. Immutable.
 */
final class Watched {

    private final Deployment deployment;
    private final Duration since;
    private final Map<String, Duration> begun;
    private final Map<String, Duration> lasted;

    private Watched(
            Deployment deployment,
            Duration since,
            Map<String, Duration> begun,
            Map<String, Duration> lasted) {
        this.deployment = deployment;
        this.since = since;
        this.begun = begun;
        this.lasted = lasted;
    }

    /**
     * A deployment that is watched from now on.
     *
     * @param deployment the deployment
     * @param since when it was first seen, counted from the begin of the wait
     */
    static Watched of(Deployment deployment, Duration since) {
        return new Watched(deployment, since, Map.of(), Map.of()).at(deployment, since);
    }

    /** The same deployment, looked at again. */
    Watched at(Deployment now, Duration waited) {
        Map<String, Duration> begins = new HashMap<>(begun);
        Map<String, Duration> lengths = new HashMap<>(lasted);
        steps(now).forEach(path -> note(path, waited, begins, lengths));
        return new Watched(now, since, Map.copyOf(begins), Map.copyOf(lengths));
    }

    private static void note(
            StepPath path,
            Duration waited,
            Map<String, Duration> begins,
            Map<String, Duration> lengths) {
        StepStatus status = path.step().status();
        String name = path.toString();
        if (status.equals(StepStatus.RUNNING)) {
            begins.putIfAbsent(name, waited);
        } else if (begins.containsKey(name) && !status.equals(StepStatus.PENDING)) {
            lengths.putIfAbsent(name, waited.minus(begins.get(name)));
        }
    }

    Deployment deployment() {
        return deployment;
    }

    /** How long it took, by the server's times, or takes until now. */
    Duration age(Duration waited) {
        Instant end = deployment.phase().isTerminal() ? latest() : now(waited);
        return deployment.createdAt().map(created -> length(created, end)).orElse(waited);
    }

    /** How long a step took, or takes until now: by the server's times, else by the looks. */
    Optional<String> time(StepPath path, Duration waited) {
        DeploymentStep step = path.step();
        boolean running = step.status().equals(StepStatus.RUNNING);
        if (running && deployment.phase().isTerminal()) {
            return Optional.empty();
        }
        if (step.startedAt().isPresent() && (running || step.endedAt().isPresent())) {
            Instant start = step.startedAt().orElseThrow();
            return Optional.of(Times.inWords(length(start, step.endedAt().orElse(now(waited)))));
        }
        String name = path.toString();
        Optional<Duration> seen =
                running
                        ? Optional.ofNullable(begun.get(name)).map(waited::minus)
                        : Optional.ofNullable(lasted.get(name));
        return seen.map(time -> "~" + Times.inWords(time));
    }

    private Instant now(Duration waited) {
        Instant latest = latest();
        return deployment
                .createdAt()
                .map(created -> created.plus(waited.minus(since)))
                .filter(estimate -> estimate.isAfter(latest))
                .orElse(latest);
    }

    private Instant latest() {
        return Stream.of(
                        deployment.createdAt(),
                        deployment.updatedAt(),
                        deployment.phaseLastUpdatedAt())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Duration length(Instant start, Instant end) {
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private static Stream<StepPath> steps(Deployment deployment) {
        return deployment.progress().map(DeploymentProgress::steps).orElse(List.of()).stream()
                .map(StepPath::of)
                .flatMap(Watched::withInner);
    }

    private static Stream<StepPath> withInner(StepPath path) {
        return Stream.concat(
                Stream.of(path),
                path.step().steps().stream().map(path::to).flatMap(Watched::withInner));
    }
}
