package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.deploy.Sought.Reading;
import io.github.doapps.client.internal.deploy.Sought.Sign;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackRefusedException;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.rollback.RollbackCondition;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.model.rollback.RollbackValidation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Validates a rollback, and creates it once. */
final class RollbackStart {

    /** The validation, the list before, and the creation. */
    private static final int REQUESTS = 3;

    private static final String OF_A_PIN =
            "keep that with apps().commitRollback(appId), or undo it with"
                    + " deployments().revertRollback(appId).";

    private static final String PIN_UNREAD =
            "The app may be pinned by it: look at pinnedDeployment() of apps().get(appId). If it is,"
                    + " nothing else can be deployed to it until you "
                    + OF_A_PIN;

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final String targetId;
    private final RollbackOptions options;
    private final Deadline deadline;

    /**
     * A rollback that is under way.
     *
     * @param deployment its deployment
     * @param adopted whether that was taken for it as the only candidate
     * @param validation what its validation brought
     */
    record Started(Deployment deployment, boolean adopted, RollbackValidation validation) {}

    RollbackStart(
            Waiting waiting,
            Lane lane,
            String appId,
            String targetId,
            RollbackOptions options,
            Deadline deadline) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.targetId = targetId;
        this.options = options;
        this.deadline = deadline;
    }

    /** Starts it, for a flow that ends with that. */
    CompletableFuture<Started> alone() {
        return run("startRollback", false);
    }

    /** Starts it, for a flow that waits for it. */
    CompletableFuture<Started> toBeAwaited() {
        return run("rollBack", options.waitOptions().cancelsOnEarlyEnd());
    }

    private CompletableFuture<Started> run(String flow, boolean cancels) {
        return new LimitedCalls(waiting, lane, flow, deadline)
                .inLine(REQUESTS, () -> start(flow, cancels));
    }

    private CompletableFuture<Started> start(String flow, boolean cancels) {
        RollbackRequest request = options.request(targetId);
        return lane.call(
                        () -> AppsCatalog.Rollbacks.VALIDATE_ROLLBACK.on(appId).with(request),
                        waiting.within(deadline))
                .thenCompose(
                        validation -> {
                            refuse(validation);
                            return create(flow, cancels, request, validation);
                        });
    }

    private void refuse(RollbackValidation validation) {
        if (!required("whether it is valid", validation::valid)) {
            throw refused(
                    "cannot be rolled back to deployment " + targetId,
                    Legible.read(validation::error).map(List::of).orElse(List.of()));
        }
        List<RollbackCondition> warnings =
                required("its warnings", validation::warnings).stream()
                        .filter(options::refuses)
                        .toList();
        if (!warnings.isEmpty()) {
            throw refused(
                    "is not rolled back to deployment "
                            + targetId
                            + ", as the options refuse a warning",
                    warnings);
        }
    }

    private static <T> T required(String what, Supplier<T> reading) {
        return Required.of(AppsCatalog.Rollbacks.VALIDATE_ROLLBACK, what, reading);
    }

    private RollbackRefusedException refused(String what, List<RollbackCondition> conditions) {
        String said = RollbackAdvice.of(conditions);
        String next = RollbackAdvice.next(conditions);
        return new RollbackRefusedException(
                "App "
                        + appId
                        + " "
                        + what
                        + ": "
                        + (said.isEmpty() ? "the server gives no reason" : said)
                        + ". Nothing was created."
                        + (next.isEmpty() ? "" : " " + next),
                appId,
                targetId,
                conditions);
    }

    private CompletableFuture<Started> create(
            String flow, boolean cancels, RollbackRequest request, RollbackValidation validation) {
        return new Creation(waiting, lane, appId, deadline, sought(flow), cancels)
                .make(
                        () -> AppsCatalog.Rollbacks.CREATE_ROLLBACK.on(appId).with(request),
                        created ->
                                CompletableFuture.completedFuture(
                                        new Started(created, false, validation)),
                        found ->
                                found.goOn(
                                        adopted ->
                                                CompletableFuture.completedFuture(
                                                        new Started(adopted, true, validation))));
    }

    private Sought sought(String flow) {
        return new Sought(
                flow,
                one -> one.clonedFrom().map(targetId::equals).orElse(true),
                // To be committed it must be one to that deployment, and say so.
                one ->
                        options.adoptsSoleCandidate()
                                && one.clonedFrom().filter(targetId::equals).isPresent(),
                options.skipsPin() ? null : new Sign(RollbackStart::pin, PIN_UNREAD));
    }

    private static Reading pin(App app) {
        return new Reading(
                Pins.pin(app)
                        .map(
                                id ->
                                        "The app is pinned to deployment "
                                                + id
                                                + " now: nothing else can be deployed to it until"
                                                + " you "
                                                + OF_A_PIN)
                        .orElse("The app was not pinned when it was read after that."),
                false);
    }
}
