package io.github.doapps.client.internal.deploy;

import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.util.Map;
import java.util.Optional;

/**
 * What to do after a failure, by the code of its reason. The codes are those of DigitalOcean's page
 * of App Platform's error codes; what is seen on the wire has {@code Deploy} before those of
 * containers.
 */
final class Advice {

    private static final String PREFIX = "Deploy";

    private static final Map<String, String> BY_CODE =
            Map.ofEntries(
                    Map.entry(
                            "InternalError",
                            "Launch it again; if that fails, too, ask DigitalOcean's support."),
                    Map.entry(
                            "BuildJobFailed",
                            "Find the error in the build log, mend it, and push."),
                    Map.entry(
                            "BuildJobExitNonZero",
                            "Find the command that failed in the build log, mend it, and push."),
                    Map.entry(
                            "BuildJobTimeout",
                            "Make the build shorter than 60 minutes: cache what it downloads, or"
                                    + " deploy an image that is built elsewhere."),
                    Map.entry(
                            "BuildJobOutOfMemory",
                            "Let the build use less memory, such as by fewer parallel jobs, or"
                                    + " deploy an image that is built elsewhere."),
                    Map.entry(
                            "BuildRateLimit",
                            "Wait until other builds of the account have ended, and launch it"
                                    + " again."),
                    Map.entry(
                            "DatabaseNotAvailable",
                            "Check that the database is online, and launch it again."),
                    Map.entry(
                            "DatabaseNotFound",
                            "Check the name of the database's cluster in the spec: there is none"
                                    + " of that name."),
                    Map.entry(
                            "DatabaseLimitExceeded",
                            "Delete a database that is not needed, or ask DigitalOcean's support"
                                    + " for a higher limit."),
                    Map.entry(
                            "ContainerCommandNotExecutable",
                            "Correct or remove the component's run_command: it is not there, or is"
                                    + " no program."),
                    Map.entry(
                            "ContainerExitNonZero",
                            "Find out in the deploy log why the program ended: it must go on"
                                    + " running."),
                    Map.entry(
                            "ContainerHealthChecksFailed",
                            "Let the program listen on 0.0.0.0 at the component's http_port, and"
                                    + " answer its health check in time."),
                    Map.entry(
                            "ContainerOutOfMemory",
                            "Choose a larger instance_size_slug, or let the program use less"
                                    + " memory."),
                    Map.entry(
                            "ResourceExhausted",
                            "Free what the account does not need, or ask DigitalOcean's support"
                                    + " for higher limits."));

    private Advice() {}

    /** For a step that failed with this code. */
    static Optional<String> byCode(String code) {
        String bare =
                code.startsWith(PREFIX) && BY_CODE.containsKey(code.substring(PREFIX.length()))
                        ? code.substring(PREFIX.length())
                        : code;
        return Optional.ofNullable(BY_CODE.get(bare));
    }

    /** For a deployment that ended so, where no code says more. */
    static Optional<String> byPhase(Deployment deployment, boolean successorKnown) {
        DeploymentPhase phase = deployment.phase();
        if (phase.equals(DeploymentPhase.SUPERSEDED)) {
            return Optional.of(
                    successorKnown
                            ? "Wait for its successor, or launch with the option to follow it."
                            : "Look at the app's newest deployment: it took this one's place.");
        }
        return phase.equals(DeploymentPhase.CANCELED)
                ? Optional.of("Launch it again if it was not meant to be canceled.")
                : Optional.empty();
    }
}
