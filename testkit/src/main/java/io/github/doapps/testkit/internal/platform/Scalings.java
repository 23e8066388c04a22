package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.platform.Course.Stage;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The changes of the numbers of an app's instances, and the numbers that come of them. */
public final class Scalings {

    private static final Duration WAITS = Duration.ofSeconds(1);
    private static final Duration RUNS = Duration.ofSeconds(10);

    private final IdSequence ids;
    private final List<Scaling> scalings = new ArrayList<>();

    Scalings(String appId) {
        this.ids = new IdSequence("scaling/" + appId);
    }

    /**
     * Begins to change the number of a component's instances.
     *
     * @param app the app
     * @param component the component's name
     * @param instances how many there are to be
     * @param now the time
     * @return the change
     * @throws Refusal with 400 if the app is not live, with 404 if it has no such component
     */
    public Scaling begin(EmulatedApp app, String component, long instances, Instant now) {
        EmulatedDeployment active = app.requireActive();
        long from = instancesOf(active, active.spec().component(component), now);
        Scaling scaling =
                new Scaling(
                        ids.next(),
                        active.id(),
                        component,
                        from,
                        instances,
                        new Course(now, WAITS, RUNS));
        scalings.add(scaling);
        return scaling;
    }

    /**
     * The changes so far.
     *
     * @return a copy, the newest first
     */
    public List<Scaling> all() {
        List<Scaling> newestFirst = new ArrayList<>(scalings);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /**
     * A change by its id.
     *
     * @param id the id
     * @return the change, or empty if there is none
     */
    public Optional<Scaling> find(String id) {
        return scalings.stream().filter(scaling -> scaling.id().equals(id)).findFirst();
    }

    /**
     * How many instances a component runs in.
     *
     * @param deployment the deployment that runs
     * @param component the component
     * @param now the time
     * @return what the last change came to, else what the spec says
     */
    public long instancesOf(EmulatedDeployment deployment, Component component, Instant now) {
        return all().stream()
                .filter(scaling -> scaling.deploymentId().equals(deployment.id()))
                .filter(scaling -> scaling.component().equals(component.name()))
                .filter(scaling -> scaling.course().stageAt(now) == Stage.SUCCEEDED)
                .findFirst()
                .map(Scaling::to)
                .orElse(component.instanceCount());
    }
}
