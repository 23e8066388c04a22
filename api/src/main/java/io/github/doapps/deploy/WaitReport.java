package io.github.doapps.deploy;

import io.github.doapps.EffectOnServer;
import io.github.doapps.model.deployment.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How a wait went: for which deployment, how long, and with how many looks. Immutable. */
public final class WaitReport {

    private final String appId;
    private final Deployment deployment;
    private final Duration elapsed;
    private final int looks;
    private final int failedLooks;
    private final EffectOnServer effectOnServer;
    private final boolean adopted;
    private final List<String> superseded;

    private WaitReport(Builder builder) {
        this.appId = builder.appId;
        this.deployment = builder.deployment;
        this.elapsed = builder.elapsed;
        this.looks = builder.looks;
        this.failedLooks = builder.failedLooks;
        this.effectOnServer = builder.effectOnServer;
        this.adopted = builder.adopted;
        this.superseded = builder.superseded;
    }

    /**
     * A builder for a wait.
     *
     * @param appId the app's id
     * @param deployment the deployment as it was last seen
     * @return a new builder; no time, no looks, no effect
     */
    public static Builder builder(String appId, Deployment deployment) {
        return new Builder(appId, deployment);
    }

    /**
     * The app.
     *
     * @return the app's id
     */
    public String appId() {
        return appId;
    }

    /**
     * The deployment as it was last seen: the one that was waited for, or the last successor that
     * was followed.
     *
     * @return the deployment
     */
    public Deployment deployment() {
        return deployment;
    }

    /**
     * How long the wait took, creating the deployment included where it was launched.
     *
     * @return the time
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * How often the deployment was looked at, failed looks included.
     *
     * @return the number
     */
    public int looks() {
        return looks;
    }

    /**
     * How many looks failed.
     *
     * @return the number
     */
    public int failedLooks() {
        return failedLooks;
    }

    /**
     * What was done on the server.
     *
     * @return {@link EffectOnServer#APPLIED} if the deployment was launched, or canceled as the
     *     wait ended; {@link EffectOnServer#UNKNOWN} if it may have been canceled; {@link
     *     EffectOnServer#NONE} if it was only waited for
     */
    public EffectOnServer effectOnServer() {
        return effectOnServer;
    }

    /**
     * Whether the deployment was taken for the launched one as the only candidate, after its
     * creation got no usable answer.
     *
     * @return true if it was; it may then be a colleague's
     * @see LaunchOptions#adoptingSoleCandidate()
     */
    public boolean adopted() {
        return adopted;
    }

    /**
     * The deployments that were waited for before the last one, and were superseded.
     *
     * @return their ids, first to last; unmodifiable, empty unless successors were followed
     */
    public List<String> superseded() {
        return superseded;
    }

    /** One line. */
    @Override
    public String toString() {
        return "deployment "
                + deployment.id()
                + " of app "
                + appId
                + " in phase "
                + deployment.phase()
                + " after "
                + Words.of(elapsed)
                + (adopted ? ", adopted as the only candidate" : "")
                + (superseded.isEmpty() ? "" : ", in place of " + String.join(", ", superseded));
    }

    /** Collects how a wait went. Not safe for use by several threads. */
    public static final class Builder {

        private final String appId;
        private final Deployment deployment;
        private Duration elapsed = Duration.ZERO;
        private int looks;
        private int failedLooks;
        private EffectOnServer effectOnServer = EffectOnServer.NONE;
        private boolean adopted;
        private List<String> superseded = List.of();

        private Builder(String appId, Deployment deployment) {
            this.appId = Objects.requireNonNull(appId, "appId");
            this.deployment = Objects.requireNonNull(deployment, "deployment");
        }

        /**
         * Sets how long it took. Defaults to no time.
         *
         * @param elapsed the time
         * @return this builder
         */
        public Builder elapsed(Duration elapsed) {
            this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
            return this;
        }

        /**
         * Sets how often the deployment was looked at. Defaults to never.
         *
         * @param looks all looks
         * @param failed those of them that failed
         * @return this builder
         */
        public Builder looks(int looks, int failed) {
            this.looks = looks;
            this.failedLooks = failed;
            return this;
        }

        /**
         * Sets what was done on the server. Defaults to {@link EffectOnServer#NONE}.
         *
         * @param effect what was done, the launch left aside
         * @return this builder
         */
        public Builder effectOnServer(EffectOnServer effect) {
            this.effectOnServer = Objects.requireNonNull(effect, "effect");
            return this;
        }

        /**
         * Says that the deployment was launched. Defaults to one that was only waited for.
         *
         * @param adopted whether it was taken for the launched one as the only candidate
         * @return this builder
         */
        public Builder launched(boolean adopted) {
            this.effectOnServer = EffectOnServer.APPLIED;
            this.adopted = adopted;
            return this;
        }

        /**
         * Sets what was waited for before. Defaults to nothing.
         *
         * @param superseded the ids of the superseded deployments, first to last
         * @return this builder
         */
        public Builder superseded(List<String> superseded) {
            this.superseded = List.copyOf(superseded);
            return this;
        }

        /**
         * The report.
         *
         * @return a new report
         */
        public WaitReport build() {
            return new WaitReport(this);
        }
    }
}
