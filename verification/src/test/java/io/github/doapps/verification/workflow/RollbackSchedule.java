package io.github.doapps.verification.workflow;

import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.testkit.ScriptedAnswer;
import io.github.doapps.testkit.ScriptedDeployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What befalls a rollback, at random.
 *
 * @param options how it is rolled back
 * @param end how its deployment ends
 * @param faults which answers are lost, and which requests
 * @param disturbance what somebody else does after a wait
 * @param afterWait after which wait that is
 * @param async whether no thread waits for it
 */
record RollbackSchedule(
        RollbackOptions options,
        End end,
        List<Fault> faults,
        Disturbance disturbance,
        int afterWait,
        boolean async) {

    /** How the rollback's deployment ends. */
    enum End {
        LIVE,
        ERROR,
        CANCELED,
        LATE;

        ScriptedDeployment script() {
            ScriptedDeployment standard = ScriptedDeployment.standard();
            return switch (this) {
                case LIVE -> standard;
                case ERROR -> standard.endingIn("ERROR");
                case CANCELED -> standard.endingIn("CANCELED", Duration.ofSeconds(5));
                case LATE -> standard.phase("DEPLOYING", Duration.ofHours(3));
            };
        }
    }

    /** What somebody else does meanwhile. */
    enum Disturbance {
        NONE,
        INTERRUPT,
        COMMIT,
        REVERT
    }

    /** A request that an answer can be lost of. */
    enum Target {
        VALIDATE("POST", "/rollback/validate"),
        LIST("GET", "/deployments"),
        CREATE("POST", "/rollback"),
        LOOK("GET", "/deployments/[^/]+"),
        COMMIT("POST", "/rollback/commit"),
        REVERT("POST", "/rollback/revert"),
        APP("GET", "");

        final String method;
        final String path;

        Target(String method, String path) {
            this.method = method;
            this.path = path;
        }
    }

    /** How it is lost. */
    enum Loss {
        CUT_BEFORE,
        CUT_AFTER,
        GATEWAY_BEFORE,
        GATEWAY_AFTER,
        REFUSED,
        LIMITED;

        private ScriptedAnswer answer() {
            return switch (this) {
                case CUT_BEFORE -> ScriptedAnswer.cutConnection();
                case CUT_AFTER -> ScriptedAnswer.cutConnection().afterActing();
                case GATEWAY_BEFORE -> ScriptedAnswer.cloudflare(502);
                case GATEWAY_AFTER -> ScriptedAnswer.cloudflare(504).afterActing();
                case REFUSED -> ScriptedAnswer.error(403, "forbidden", "not now");
                case LIMITED ->
                        ScriptedAnswer.error(429, "too_many_requests", "slow down")
                                .withHeader("retry-after", "5");
            };
        }
    }

    /** Some answers that are lost. */
    record Fault(Target target, Loss loss, int times) {

        ScriptedAnswer answer(String appId) {
            return loss.answer()
                    .onlyFor(target.method, "/v2/apps/" + appId + target.path)
                    .times(times);
        }
    }

    static RollbackSchedule of(Random random) {
        List<Fault> faults = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            faults.add(
                    new Fault(
                            any(random, Target.values()),
                            any(random, Loss.values()),
                            1 + random.nextInt(5)));
        }
        boolean async = random.nextBoolean();
        Disturbance disturbance =
                random.nextInt(3) == 0 ? any(random, Disturbance.values()) : Disturbance.NONE;
        return new RollbackSchedule(
                options(random),
                random.nextInt(3) == 0 ? any(random, End.values()) : End.LIVE,
                List.copyOf(faults),
                // Nobody's thread waits that could be interrupted.
                async && disturbance == Disturbance.INTERRUPT ? Disturbance.NONE : disturbance,
                1 + random.nextInt(6),
                async);
    }

    private static RollbackOptions options(Random random) {
        RollbackOptions options =
                RollbackOptions.defaults()
                        .waiting(wait -> wait.withDeadline(Duration.ofMinutes(3)));
        if (random.nextBoolean()) {
            options = options.adoptingSoleCandidate();
        }
        if (random.nextInt(4) == 0) {
            return options.skippingPin();
        }
        if (random.nextInt(4) == 0) {
            options = options.keepingPin();
        }
        return random.nextBoolean() ? options.revertingOnFailure() : options;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
