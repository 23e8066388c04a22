package io.github.doapps.testkit;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a test sees of one app and does to it, without a request; made by {@link
 * AppPlatformEmulator#app}. Safe for use by any number of threads.
 */
public final class AppControls {

    private final Controls controls;
    private final String id;

    AppControls(Controls controls, String id) {
        this.controls = controls;
        this.id = id;
    }

    /**
     * The app's id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The app's deployments.
     *
     * @return their ids, the newest first
     * @throws IllegalArgumentException if there is no such app
     */
    public List<String> deploymentIds() {
        return unlessRefused(() -> controls.deploymentIds(id));
    }

    /**
     * The phase that a deployment is in by now.
     *
     * @param deploymentId the deployment's id
     * @return the phase, as {@code BUILDING}
     * @throws IllegalArgumentException if there is no such deployment
     */
    public String phase(String deploymentId) {
        return unlessRefused(() -> controls.phase(id, deploymentId));
    }

    /**
     * Lays out the life of the app's next deployment that has no script yet.
     *
     * @param script the life, queued behind those that are still waiting
     */
    public void nextDeployment(ScriptedDeployment script) {
        controls.nextDeployment(Optional.of(id), script);
    }

    /**
     * Deploys the app as another user or a push would.
     *
     * @param cause the deployment's cause; one that starts with {@code commit} and a blank counts
     *     as a push, with new sources
     * @return the deployment's id
     * @throws IllegalArgumentException if there is no such app
     */
    public String deploy(String cause) {
        return unlessRefused(() -> controls.deploy(id, cause));
    }

    /**
     * Cancels a deployment as another user would: it ends CANCELED, and its steps stay as they are.
     *
     * @param deploymentId the deployment's id
     * @throws IllegalArgumentException if there is no such deployment, or if it has ended
     */
    public void cancel(String deploymentId) {
        unlessRefused(() -> controls.cancel(id, deploymentId));
    }

    /**
     * Changes the number of a component's instances as the platform does by load: an event of the
     * app, which ends well after 11 seconds of the emulator's clock unless it is canceled.
     *
     * @param component the component's name
     * @param instances how many instances there are to be, from 0 on
     * @return the event's id
     * @throws IllegalArgumentException if there is no such app or component, or if the app is not
     *     live
     */
    public String autoscale(String component, int instances) {
        return unlessRefused(() -> controls.autoscale(id, component, instances));
    }

    /**
     * Runs a job of the app, which must be live: by its schedule if the spec says that it is {@code
     * SCHEDULED}, else as a user would. The run ends well after 31 seconds of the emulator's clock
     * unless it is canceled.
     *
     * @param job the job's name
     * @return the job invocation's id
     * @throws IllegalArgumentException if there is no such app or job, or if the app is not live
     */
    public String invokeJob(String job) {
        return unlessRefused(() -> controls.invokeJob(id, job));
    }

    /**
     * Lets a component of a deployment say something in its log, now: whoever follows the log is
     * sent it, and its archive has it, in the order of time. A log that has not begun stays a 400
     * until it has.
     *
     * @param deploymentId the deployment's id
     * @param component the component's name
     * @param type the log: {@code BUILD}, {@code DEPLOY}, {@code RUN} or {@code RUN_RESTARTED}
     * @param lines what it says: any text of any length without a line feed
     * @throws IllegalArgumentException if there is no such app, deployment, component or log, or if
     *     a line holds a line feed
     */
    public void log(String deploymentId, String component, String type, String... lines) {
        unlessRefused(
                () ->
                        controls.writeLog(
                                id, new LogTarget(deploymentId, component, type), List.of(lines)));
    }

    /** The app's id. */
    @Override
    public String toString() {
        return "AppControls[" + id + "]";
    }

    static <T> T unlessRefused(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.message(), refusal);
        }
    }
}
