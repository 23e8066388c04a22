package io.github.doapps.client.internal.deploy;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.WaitReport;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.spi.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a wait has seen so far. Used by one thread at a time. */
final class WaitState {

    private final String appId;
    private final boolean launched;
    private final boolean adopted;
    private final List<String> superseded = new ArrayList<>();
    private String deploymentId;
    private @Nullable DeploymentPhase phase;
    private @Nullable Supplier<Deployment> last;
    private int looks;
    private int failedLooks;
    private int failedInARow;

    private WaitState(String appId, String deploymentId, boolean launched, boolean adopted) {
        this.appId = appId;
        this.deploymentId = deploymentId;
        this.launched = launched;
        this.adopted = adopted;
    }

    /** For a deployment that is only waited for. */
    static WaitState of(String appId, String deploymentId) {
        return new WaitState(appId, deploymentId, false, false);
    }

    /** For a deployment that was launched, or taken for it. */
    static WaitState launched(String appId, String deploymentId, boolean adopted) {
        return new WaitState(appId, deploymentId, true, adopted);
    }

    void seen(Deployment deployment) {
        last = () -> deployment;
        phase = deployment.phase();
        failedInARow = 0;
    }

    /** Makes what was seen small, as nobody needs it until the next look. */
    void pack(JsonCodec codec) {
        last = PackedDeployment.of(lastSeen(), codec);
    }

    void looks() {
        looks++;
    }

    void lookFailed(boolean counts) {
        failedLooks++;
        if (counts) {
            failedInARow++;
        }
    }

    void follow(Deployment successor) {
        superseded.add(deploymentId);
        deploymentId = successor.id();
        last = null;
        phase = null;
    }

    String appId() {
        return appId;
    }

    String deploymentId() {
        return deploymentId;
    }

    boolean launched() {
        return launched;
    }

    /** Whether the server has named the deployment, or shown it: then its id is right. */
    boolean isKnown() {
        return launched || !superseded.isEmpty() || phase != null;
    }

    List<String> superseded() {
        return List.copyOf(superseded);
    }

    /** Whether the one that is waited for now took the place of the one that was to be. */
    boolean hasFollowed() {
        return !superseded.isEmpty();
    }

    /** All that were waited for, the one that is now last. */
    List<String> followed() {
        List<String> followed = new ArrayList<>(superseded);
        followed.add(deploymentId);
        return followed;
    }

    int failedInARow() {
        return failedInARow;
    }

    Optional<Deployment> deployment() {
        return Optional.ofNullable(last).map(Supplier::get);
    }

    /** The deployment, where it was seen. */
    Deployment lastSeen() {
        return Objects.requireNonNull(last, "the deployment was not seen").get();
    }

    /** The phase at the last look, or null before the first one. */
    @Nullable DeploymentPhase phase() {
        return phase;
    }

    /**
     * How the wait went.
     *
     * @param effect what it did beside a launch
     */
    WaitReport report(Deployment deployment, Deadline deadline, EffectOnServer effect) {
        WaitReport.Builder report =
                WaitReport.builder(appId, deployment)
                        .elapsed(deadline.elapsed())
                        .looks(looks, failedLooks)
                        .effectOnServer(effect)
                        .superseded(superseded);
        return launched ? report.launched(adopted).build() : report.build();
    }
}
