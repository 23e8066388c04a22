package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.platform.RollbackVerdict.Condition;
import io.github.doapps.testkit.internal.progress.Phase;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.spec.Spec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which deployments an app can be rolled back to: one rule for each condition of the wire. */
final class RollbackRules {

    /** Of the deployments that were live, so many back. */
    private static final int REVISION_LIMIT = 10;

    private final EmulatedApp app;
    private final Instant now;

    RollbackRules(EmulatedApp app, Instant now) {
        this.app = app;
        this.now = now;
    }

    RollbackVerdict judge(EmulatedDeployment target) {
        return new RollbackVerdict(error(target), warnings(target.spec()));
    }

    private @Nullable Condition error(EmulatedDeployment target) {
        Optional<EmulatedDeployment> pinned = app.rollbacks().pinned();
        if (pinned.isPresent()) {
            return about("app_pinned", "the app is pinned to deployment " + pinned.get().id());
        }
        Phase phase = target.phaseAt(now);
        if (phase.isInProgress()) {
            return about("incompatible_phase", "the deployment is still " + phase);
        }
        if (!target.wasLiveBy(now)) {
            return about(
                    "incompatible_result", "the deployment was never live, but ended " + phase);
        }
        if (isPastTheLimit(target)) {
            return about(
                    "exceeded_revision_limit",
                    "the deployment is not among the last " + REVISION_LIMIT + " that were live");
        }
        Spec current = app.spec();
        if (!target.spec().databases().equals(current.databases())) {
            return about("database_config_conflict", "the databases have changed since");
        }
        return target.spec().region().equals(current.region())
                ? null
                : about("region_conflict", "the region has changed since");
    }

    private boolean isPastTheLimit(EmulatedDeployment target) {
        return app.deployments().stream()
                .filter(deployment -> deployment.wasLiveBy(now))
                .limit(REVISION_LIMIT)
                .noneMatch(deployment -> deployment == target);
    }

    private static List<Condition> warnings(Spec spec) {
        List<Condition> warnings = new ArrayList<>();
        List<String> sites = names(spec, c -> c.kind() == ComponentKind.STATIC_SITE);
        if (!sites.isEmpty()) {
            warnings.add(
                    new Condition(
                            "static_site_requires_rebuild",
                            "static sites are built anew, which takes longer",
                            sites));
        }
        List<String> loose =
                names(
                        spec,
                        c ->
                                c.isPrebuilt()
                                        && !c.settings().path("image").path("digest").isTextual());
        if (!loose.isEmpty()) {
            warnings.add(
                    new Condition(
                            "image_source_missing_digest",
                            "images without a digest may have changed since",
                            loose));
        }
        return List.copyOf(warnings);
    }

    private static List<String> names(Spec spec, Predicate<Component> wanted) {
        return spec.components().stream().filter(wanted).map(Component::name).toList();
    }

    private static Condition about(String code, String message) {
        return new Condition(code, message, List.of());
    }
}
