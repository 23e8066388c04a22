package io.github.doapps.client.internal.operation;

import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;

/** A row of each effect, as the catalog has them. */
public final class Rows {

    /** One that must be done at most once. */
    public static final Operation<Deployment> ONCE = AppsCatalog.Deployments.CREATE_DEPLOYMENT;

    /** One that may be done again. */
    public static final Operation<Deployment> REPEATABLE =
            AppsCatalog.Deployments.CANCEL_DEPLOYMENT;

    /** One that changes nothing. */
    public static final Operation<Deployment> READ = AppsCatalog.Deployments.GET_DEPLOYMENT;

    private Rows() {}

    /** A call of the row that must be done once, of which reading the result throws this. */
    public static Call<Deployment> unreadable(Throwable thrown) {
        ResultReader<Deployment> reader =
                (document, next) -> {
                    throw Undeclared.<RuntimeException>thrown(thrown);
                };
        return Operation.once(
                        ONCE.name(),
                        ONCE.method(),
                        "/v2/apps/{app_id}/deployments",
                        "listDeployments",
                        reader)
                .on("a-1");
    }

    /** A call of the row with this effect. */
    public static Call<Deployment> call(Effect effect) {
        return switch (effect) {
            case READ -> READ.on("a-1", "d-1");
            case REPEATABLE -> REPEATABLE.on("a-1", "d-1");
            case ONCE -> ONCE.on("a-1").with(CreateDeploymentRequest.empty());
        };
    }
}
