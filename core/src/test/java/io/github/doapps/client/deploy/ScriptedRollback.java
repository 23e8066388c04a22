package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;

/**
 * The rollback of {@link ScriptedApp} to its deployment d-1, as which d-2 is made; all goes well,
 * its revert to d-3 too, until a test scripts it otherwise.
 */
final class ScriptedRollback {

    static final String APP = "GET /v2/apps/a-1";
    static final String VALIDATE = "POST /v2/apps/a-1/rollback/validate";
    static final String CREATE = "POST /v2/apps/a-1/rollback";
    static final String COMMIT = "POST /v2/apps/a-1/rollback/commit";
    static final String REVERT = "POST /v2/apps/a-1/rollback/revert";

    static final String KEEP_OR_UNDO =
            "nothing else can be deployed to it until you keep that with"
                    + " apps().commitRollback(appId), or undo it with"
                    + " deployments().revertRollback(appId).";
    static final String PINNED = "The app is pinned to deployment d-2: " + KEEP_OR_UNDO;

    static final RollbackOptions DEFAULTS = RollbackOptions.defaults();

    final ScriptedApp app = new ScriptedApp();

    ScriptedRollback() {
        app.on(VALIDATE, Answer.json("{\"valid\":true}"))
                .on(CREATE, Answer.deployment("d-2"))
                .phases("d-2", "DEPLOYING", "ACTIVE")
                .on(COMMIT, Answer.of(200))
                .on(REVERT, Answer.deployment("d-3"))
                .phases("d-3", "ACTIVE");
    }

    AppPlatformClient client() {
        return Clients.builder(app.transport()).clock(app.clock).build();
    }

    RollbackOutcome run(Road road, RollbackOptions options) {
        try (AppPlatformClient platform = client()) {
            return road.of(platform).rollBack(ScriptedApp.ID, "d-1", options);
        }
    }

    <T extends Throwable> T thrown(Class<T> type, Road road, RollbackOptions options) {
        return catchThrowableOfType(type, () -> run(road, options));
    }

    /** The app as it is read while it is pinned to a deployment. */
    static Answer pinned(String id) {
        return Answer.json(
                "{\"app\":{\"id\":\"a-1\",\"pinned_deployment\":{\"id\":\"" + id + "\"}}}");
    }

    /** How often something was asked for. */
    long asked(String request) {
        return app.asked().stream().filter(line -> line.endsWith(" " + request)).count();
    }
}
