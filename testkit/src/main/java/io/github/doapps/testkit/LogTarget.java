package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;

/**
 * Which log of a deployment a test writes to.
 *
 * @param deploymentId the deployment
 * @param component the component
 * @param type the kind of log
 */
record LogTarget(String deploymentId, String component, String type) {

    private static final List<String> TYPES = List.of("BUILD", "DEPLOY", "RUN", "RUN_RESTARTED");

    LogTarget {
        if (!TYPES.contains(type)) {
            throw Refusal.badRequest("type must be of " + TYPES + ", not " + type);
        }
    }
}
