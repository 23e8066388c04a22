package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What came of the request to cancel a deployment whose wait ends before it.
 *
 * @param answer what the server said
 * @param effect what the request may have done
 * @param failure how it failed, or null if it did not
 * @param seen the deployment as it is now, where it is known
 */
record EarlyCancel(
        Answer answer,
        EffectOnServer effect,
        @Nullable Throwable failure,
        @Nullable Deployment seen) {

    static final EarlyCancel NOT_ASKED =
            new EarlyCancel(Answer.NOT_ASKED, EffectOnServer.NONE, null, null);

    /** Asks, even if the flow was ended. */
    static CompletableFuture<EarlyCancel> ask(Waiting waiting, Lane lane, WaitState state) {
        return Either.after(
                lane.lastCall(
                        () -> AppsCatalog.CANCEL_DEPLOYMENT.on(state.appId(), state.deploymentId()),
                        waiting.within(CallSettings.TIDYING_UP)),
                seen ->
                        CompletableFuture.completedFuture(
                                new EarlyCancel(Answer.AGREED, EffectOnServer.APPLIED, null, seen)),
                failure -> CompletableFuture.completedFuture(failed(failure)));
    }

    private static EarlyCancel failed(Throwable failure) {
        return new EarlyCancel(
                Answer.FAILED,
                failure instanceof AppPlatformException told
                        ? told.effectOnServer()
                        : EffectOnServer.UNKNOWN,
                failure,
                null);
    }

    /** It with a look at what could not be canceled: it may have ended by itself. */
    CompletableFuture<EarlyCancel> looking(Waiting waiting, Lane lane, WaitState state) {
        return answer == Answer.FAILED
                ? Either.after(
                        waiting.look(lane, state, CallSettings.TIDYING_UP),
                        now ->
                                CompletableFuture.completedFuture(
                                        new EarlyCancel(answer, effect, failure, now)),
                        unseen -> CompletableFuture.completedFuture(this))
                : CompletableFuture.completedFuture(this);
    }

    boolean agreed() {
        return answer == Answer.AGREED;
    }

    /** The end that the deployment had come to before the request. */
    Optional<Deployment> end() {
        try {
            return Optional.ofNullable(seen)
                    .filter(now -> now.phase().isTerminal())
                    .filter(now -> !(agreed() && now.phase().equals(DeploymentPhase.CANCELED)));
        } catch (JsonException ofAnotherShape) {
            return Optional.empty();
        }
    }

    /** What the server said. */
    enum Answer {
        NOT_ASKED("It goes on without us. Wait for it again by its id, or cancel it."),
        AGREED("The server was asked to cancel it, and agreed."),
        FAILED("The server was asked to cancel it, and did not agree. Look at it by its id.");

        final String sentence;

        Answer(String sentence) {
            this.sentence = sentence;
        }
    }
}
