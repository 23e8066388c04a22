package io.github.doapps.testkit.internal.rest.runtime;

import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.wire.IdSequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An instance of a service or a worker.
 *
 * @param component what runs in it
 * @param name its name, which no other instance ever has
 * @param alias its name among the component's instances
 */
record Instance(Component component, String name, String alias) {

    /** The instances of a deployment that is live. */
    static List<Instance> of(EmulatedApp app, EmulatedDeployment deployment, Instant now) {
        List<Instance> instances = new ArrayList<>();
        for (Component component : deployment.spec().components()) {
            if (isLasting(component)) {
                long count = app.parts().scalings().instancesOf(deployment, component, now);
                for (long i = 0; i < count; i++) {
                    instances.add(of(deployment, component, i));
                }
            }
        }
        return instances;
    }

    /** Whether a component runs on and on, in instances. */
    static boolean isLasting(Component component) {
        return component.kind() == ComponentKind.SERVICE
                || component.kind() == ComponentKind.WORKER;
    }

    private static Instance of(EmulatedDeployment deployment, Component component, long number) {
        String name = component.name();
        String replicas = hash("replicas/" + deployment.id() + "/" + name, 1);
        String own = hash("instance/" + deployment.id() + "/" + name, number + 1);
        return new Instance(
                component,
                name + "-" + replicas.substring(0, 10) + "-" + own.substring(0, 5),
                name + "-" + number);
    }

    private static String hash(String kind, long number) {
        return IdSequence.of(kind, number).replace("-", "");
    }
}
