package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The runs of an app's jobs. */
public final class JobInvocations {

    private static final Duration WAITS = Duration.ofSeconds(1);
    private static final Duration RUNS = Duration.ofSeconds(30);

    private final IdSequence ids;
    private final List<JobInvocation> invocations = new ArrayList<>();

    JobInvocations(String appId) {
        this.ids = new IdSequence("invocation/" + appId);
    }

    /**
     * Runs a job.
     *
     * @param app the app
     * @param jobName the job's name
     * @param now the time
     * @return the run
     * @throws Refusal with 400 if the app is not live or the component no job, with 404 if it has
     *     no such component
     */
    public JobInvocation begin(EmulatedApp app, String jobName, Instant now) {
        EmulatedDeployment active = app.requireActive();
        Component job = active.spec().component(jobName);
        if (job.kind() != ComponentKind.JOB) {
            throw Refusal.badRequest("the component is not a job");
        }
        JobInvocation invocation =
                new JobInvocation(ids.next(), job, active.id(), new Course(now, WAITS, RUNS));
        invocations.add(invocation);
        return invocation;
    }

    /**
     * The runs so far.
     *
     * @return a copy, the newest first
     */
    public List<JobInvocation> all() {
        List<JobInvocation> newestFirst = new ArrayList<>(invocations);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /**
     * A run by its id.
     *
     * @param id the id
     * @return the run
     * @throws Refusal with 404 if there is none
     */
    public JobInvocation byId(String id) {
        return invocations.stream()
                .filter(invocation -> invocation.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
