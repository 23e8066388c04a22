package io.github.doapps.client.internal.deploy;

import static io.github.doapps.client.internal.deploy.Legible.read;

import io.github.doapps.model.rollback.RollbackCondition;
import io.github.doapps.model.rollback.RollbackConditionCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands against a rollback, in words, with one line of advice for each code. */
final class RollbackAdvice {

    private RollbackAdvice() {}

    /** Of the conditions, one after the other. */
    static String of(List<RollbackCondition> conditions) {
        return conditions.stream().map(RollbackAdvice::said).collect(Collectors.joining("; "));
    }

    private static String said(RollbackCondition condition) {
        List<String> components = read(() -> Optional.of(condition.components())).orElse(List.of());
        return code(condition).map(code -> LogText.line(code.value())).orElse("no code")
                + read(condition::message).map(words -> ": " + LogText.line(words)).orElse("")
                + (components.isEmpty()
                        ? ""
                        : " (" + LogText.line(String.join(", ", components)) + ")");
    }

    private static Optional<RollbackConditionCode> code(RollbackCondition condition) {
        return read(condition::code);
    }

    /** What to do about them, in sentences. */
    static String next(List<RollbackCondition> conditions) {
        return conditions.stream()
                .map(condition -> code(condition).map(RollbackAdvice::next).orElse(""))
                .filter(advice -> !advice.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String next(RollbackConditionCode code) {
        return switch (code.known()) {
            case INCOMPATIBLE_PHASE ->
                    "Wait for that deployment's end, or cancel it; or go back to another one.";
            case INCOMPATIBLE_RESULT -> "Go back to a deployment that was live.";
            case EXCEEDED_REVISION_LIMIT ->
                    "Go back to a newer deployment, or deploy the old version's sources again.";
            case APP_PINNED ->
                    "Keep the earlier rollback with apps().commitRollback(appId), or undo it with"
                            + " deployments().revertRollback(appId); then roll back again.";
            case DATABASE_CONFIG_CONFLICT ->
                    "Set the spec's databases as they were then, or deploy the old version's"
                            + " sources with the databases of today.";
            case REGION_CONFLICT ->
                    "Deploy the old version's sources in the region of today: a rollback does not"
                            + " move an app.";
            case STATIC_SITE_REQUIRES_REBUILD ->
                    "Check that the static site still builds: it is built anew, which takes as long"
                            + " as a deployment does.";
            case IMAGE_SOURCE_MISSING_DIGEST ->
                    "Check that the image's tag still means the image of then, or name the image by"
                            + " its digest.";
            case OTHER -> "";
        };
    }
}
