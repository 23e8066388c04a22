package io.github.doapps.testkit.internal.rest.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.progress.Window;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a deployment's parts took. That there are these members is known from godo alone; that
 * they are whole seconds, as {@code 42s}, and grow while a part goes on, is assumed.
 */
final class TimingJson {

    private TimingJson() {}

    static ObjectNode of(EmulatedDeployment deployment, Instant now) {
        Instant time = deployment.stepTime(now);
        ObjectNode json = Json.object();
        put(json, "pending", deployment.times().of(Phase.PENDING_BUILD), time);
        put(json, "build_total", deployment.times().of(Phase.BUILDING), time);
        put(json, "deploying", deployment.times().of(Phase.DEPLOYING), time);
        return json;
    }

    private static void put(ObjectNode json, String member, Window window, Instant time) {
        if (!time.isBefore(window.start())) {
            Instant until = time.isBefore(window.end()) ? time : window.end();
            json.put(member, Duration.between(window.start(), until).toSeconds() + "s");
        }
    }
}
