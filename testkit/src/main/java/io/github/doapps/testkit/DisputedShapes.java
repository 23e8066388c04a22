package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.rest.route.ShapeSource;

/**
 * Whom the emulator follows where DigitalOcean's sources disagree about an answer's shape, as they
 * do about job invocations, an app's health, and the {@code previous_deployment_id} of a
 * deployment, which only godo reads. A client should read all of them.
 */
public enum DisputedShapes {
    /**
     * As godo reads them: {@code {"job_invocation":{…}}} with triggers of type {@code SCHEDULED},
     * {@code {"app_health":{…}}}, and deployments that name the one before them.
     */
    AS_GODO_READS(ShapeSource.CLIENT),
    /**
     * As the published contract's schemas have them: a job invocation without a name around it,
     * with triggers of type {@code SCHEDULE}, and {@code {"app_health":{…}}}.
     */
    AS_SCHEMAS_HAVE_THEM(ShapeSource.SCHEMA),
    /**
     * As the published contract's examples have them: {@code {"job_invocation":[{…}]}} with lists
     * for its trigger, too, and the health without a name around it.
     */
    AS_EXAMPLES_HAVE_THEM(ShapeSource.EXAMPLE);

    private final ShapeSource source;

    DisputedShapes(ShapeSource source) {
        this.source = source;
    }

    ShapeSource source() {
        return source;
    }
}
