package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.testkit.internal.platform.Course;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.JobInvocation;
import io.github.doapps.testkit.internal.platform.LogLine;
import io.github.doapps.testkit.internal.platform.Scaling;
import io.github.doapps.testkit.internal.progress.LeafStep;
import io.github.doapps.testkit.internal.progress.Step;
import io.github.doapps.testkit.internal.progress.StepStatus;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the logs of an app: what its steps, instances and jobs have said by a time. */
final class LogWriter {

    private final EmulatedApp app;
    private final Instant now;

    LogWriter(EmulatedApp app, Instant now) {
        this.app = app;
        this.now = now;
    }

    /**
     * A log.
     *
     * @throws Refusal with 404 if there is nothing that it could be about, with 400 if it has not
     *     begun
     */
    Log write(LogName name) {
        return switch (name.type()) {
            case BUILD -> ofSteps(name, "build");
            case DEPLOY -> ofSteps(name, "deploy");
            case RUN -> ofInstances(name);
            case RUN_RESTARTED -> log(name, List.of(), isRunning(liveDeployment(name)));
            case AUTOSCALE_EVENT -> ofScaling(name);
            case JOB_INVOCATION -> ofJob(name);
            case UNSPECIFIED -> throw Refusal.badRequest("type says of no log");
        };
    }

    private Log ofSteps(LogName name, String group) {
        EmulatedDeployment deployment = deployment(name);
        Instant time = deployment.stepTime(now);
        Step steps =
                deployment.steps().stream()
                        .filter(step -> step.name().equals(group))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        if (steps.startedBy(time).isEmpty()) {
            throw notBegun();
        }
        List<LogLine> lines = new ArrayList<>();
        leaves(steps)
                .filter(
                        leaf ->
                                name.component().isEmpty()
                                        || name.component().equals(leaf.component()))
                .forEach(leaf -> addTo(lines, leaf, time));
        boolean open = deployment.phaseAt(now).isInProgress() && steps.endedBy(time).isEmpty();
        return log(name, lines, open);
    }

    /** With what a test lets it say, by the time it was said. */
    private Log log(LogName name, List<LogLine> itsOwn, boolean open) {
        List<LogLine> added =
                app.parts().logs().of(name.subjectId(), name.type().name(), name.component());
        List<LogLine> lines =
                Stream.concat(itsOwn.stream(), added.stream())
                        .sorted(Comparator.comparing(LogLine::at))
                        .toList();
        return new Log(lines, open);
    }

    private static void addTo(List<LogLine> lines, LeafStep leaf, Instant time) {
        String source = Objects.requireNonNullElse(leaf.component(), leaf.name());
        leaf.startedBy(time)
                .ifPresent(
                        start ->
                                lines.add(
                                        new LogLine(
                                                source,
                                                start,
                                                Objects.requireNonNullElse(
                                                        leaf.messageBase(), "begun"))));
        leaf.endedBy(time)
                .ifPresent(
                        end -> {
                            if (leaf.reason() != null) {
                                lines.add(new LogLine(source, end, leaf.reason().message()));
                            }
                            boolean failed = leaf.statusAt(time) == StepStatus.ERROR;
                            lines.add(new LogLine(source, end, failed ? "failed" : "done"));
                        });
    }

    private static Stream<LeafStep> leaves(Step step) {
        return step instanceof LeafStep leaf
                ? Stream.of(leaf)
                : step.steps().stream().flatMap(LogWriter::leaves);
    }

    private Log ofInstances(LogName name) {
        EmulatedDeployment deployment = liveDeployment(name);
        Instant live = deployment.liveAt().orElse(now);
        List<LogLine> lines = new ArrayList<>();
        for (Instance instance : Instance.of(app, deployment, now)) {
            if (name.component().isEmpty()
                    || name.component().equals(instance.component().name())) {
                lines.add(
                        new LogLine(
                                instance.component().name(), live, instance.name() + " is ready"));
            }
        }
        return log(name, lines, isRunning(deployment));
    }

    private Log ofScaling(LogName name) {
        Scaling scaling =
                app.parts().scalings().find(name.subjectId()).orElseThrow(Refusal::notFound);
        String what = scaling.from() + " to " + scaling.to() + " instances";
        return ofCourse(scaling.course(), scaling.component(), "scaling from " + what);
    }

    private Log ofJob(LogName name) {
        JobInvocation invocation = app.parts().jobs().byId(name.subjectId());
        if (!invocation.job().name().equals(name.component())) {
            throw Refusal.notFound();
        }
        return ofCourse(invocation.course(), name.component(), "the job runs");
    }

    private Log ofCourse(Course course, String source, String what) {
        Instant started = course.startedBy(now).orElseThrow(LogWriter::notBegun);
        List<LogLine> lines = new ArrayList<>();
        lines.add(new LogLine(source, started, what));
        course.endedBy(now)
                .ifPresent(end -> lines.add(new LogLine(source, end, course.stageAt(now).name())));
        return new Log(lines, course.endedBy(now).isEmpty());
    }

    private EmulatedDeployment deployment(LogName name) {
        EmulatedDeployment deployment = app.deployment(name.subjectId());
        if (!name.component().isEmpty()) {
            deployment.spec().component(name.component());
        }
        return deployment;
    }

    private EmulatedDeployment liveDeployment(LogName name) {
        EmulatedDeployment deployment = deployment(name);
        if (!deployment.wasLiveBy(now)) {
            throw notBegun();
        }
        return deployment;
    }

    private boolean isRunning(EmulatedDeployment deployment) {
        return app.active().filter(active -> active == deployment).isPresent();
    }

    private static Refusal notBegun() {
        return Refusal.badRequest("there is no such log: that phase was not reached yet");
    }
}
