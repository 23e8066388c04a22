package io.github.doapps.client.internal.failure;

import io.github.doapps.CallReport;
import io.github.doapps.CallReportBuilder;
import io.github.doapps.EarlierAttempt;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call at one moment, as texts and reports need it.
 *
 * @param operation which operation it is
 * @param attempts how often the request was handed to the transport
 * @param earlierAttempts what came of the attempts before the last
 * @param head the last response's head, or null if none came
 * @param requestId the last response's request id as it can be shown, or null
 * @param elapsed how long the call has taken
 * @param now the time, for waits that are given as dates
 */
public record CallFacts(
        Operation<?> operation,
        int attempts,
        List<EarlierAttempt> earlierAttempts,
        @Nullable ResponseHead head,
        @Nullable String requestId,
        Duration elapsed,
        Instant now) {

    /** The report of a call that ended so. */
    public CallReport report(EffectOnServer effect, @Nullable ErrorCode errorCode) {
        CallReportBuilder report =
                CallReport.builder(operation.name(), operation.method(), operation.pathTemplate())
                        .attempts(attempts)
                        .earlierAttempts(earlierAttempts)
                        .duration(elapsed)
                        .effectOnServer(effect)
                        .errorCode(errorCode);
        if (head != null) {
            report.statusCode(head.statusCode())
                    .requestId(requestId)
                    .rateLimit(head.rateLimit().orElse(null))
                    .retryAfter(head.retryAfter(now).orElse(null))
                    .comeBackIn(head.comeBackIn(now).orElse(null));
        }
        return report.build();
    }

    /** The call in parentheses: {@code (POST /v2/apps, request id 1, attempt 1)}. */
    public String inParentheses() {
        StringBuilder text = new StringBuilder(" (");
        text.append(operation.method()).append(' ').append(operation.pathTemplate());
        if (requestId != null) {
            text.append(", request id ").append(requestId);
        }
        if (head != null) {
            head.cfRay().ifPresent(ray -> text.append(", CF-RAY ").append(ray));
        }
        if (attempts > 0) {
            text.append(", attempt ").append(attempts);
        }
        return text.append(')').toString();
    }
}
