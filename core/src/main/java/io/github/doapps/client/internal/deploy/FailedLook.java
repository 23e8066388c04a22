package io.github.doapps.client.internal.deploy;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.ErrorCode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a look that failed means for the wait. */
final class FailedLook {

    /** Of the refusals those that may be over at the next look. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final String GOES_ON = "If it is under way, it goes on without us. ";

    private static final String NEVER_SEEN =
            "Check the ids of the app and of the deployment; with the token of another team neither"
                    + " is found, and a deleted app has no deployments.";

    private static final String VANISHED =
            "The server knew it before: the deployment has vanished from the API. Look at the app's"
                    + " deployments, apps().listDeployments(appId), for what became of it; a deleted"
                    + " app has none.";

    private final AppPlatformException failure;
    private final @Nullable Duration comeBackIn;

    private FailedLook(AppPlatformException failure, @Nullable Duration comeBackIn) {
        this.failure = failure;
        this.comeBackIn = comeBackIn;
    }

    /**
     * Judges a failure.
     *
     * @param failure how the look failed
     */
    static FailedLook of(AppPlatformException failure) {
        return new FailedLook(
                failure, failure.report().flatMap(CallReport::comeBackIn).orElse(null));
    }

    /** Whether the next look would be refused as well: the ids or the token are wrong. */
    boolean isFinal() {
        return failure instanceof ApiException refused
                && refused.statusCode() / 100 == 4
                && !PASSING.contains(refused.statusCode());
    }

    /**
     * What to do about one that is final.
     *
     * @param known whether the server has named or shown the deployment before
     */
    String whatNext(boolean known) {
        return switch (failure.code()) {
            case NOT_FOUND -> known ? VANISHED : NEVER_SEEN;
            case UNAUTHORIZED -> GOES_ON + "Check the token, then wait for it again by its id.";
            case FORBIDDEN ->
                    GOES_ON
                            + "Give the token the right to read apps, then wait for it again by its"
                            + " id.";
            case BAD_REQUEST ->
                    GOES_ON
                            + "Check the ids of the app and of the deployment: a name is no id."
                            + " Then wait for it again.";
            default -> GOES_ON + "Wait for it again by its id, or cancel it.";
        };
    }

    /** Whether it counts as a failure; a rate limit that says when it is over does not. */
    boolean counts() {
        return failure.code() != ErrorCode.RATE_LIMITED || comeBackIn == null;
    }

    /** How long until the next look, if it were that long otherwise. */
    Duration pause(Duration otherwise) {
        return comeBackIn == null || comeBackIn.compareTo(otherwise) < 0 ? otherwise : comeBackIn;
    }
}
