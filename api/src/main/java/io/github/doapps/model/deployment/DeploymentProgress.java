package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;

/**
 * How far a deployment has come. For people to look at: some steps of a successful deployment are
 * never run, and the counts freeze when it is canceled, so only {@link Deployment#phase()} decides.
 */
public final class DeploymentProgress extends ApiObject {

    private DeploymentProgress(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeploymentProgress of(JsonObject json) {
        return new DeploymentProgress(json);
    }

    /**
     * How many steps have not begun.
     *
     * @return the number
     */
    public int pendingSteps() {
        return int32("pending_steps");
    }

    /**
     * How many steps run.
     *
     * @return the number
     */
    public int runningSteps() {
        return int32("running_steps");
    }

    /**
     * How many steps succeeded.
     *
     * @return the number
     */
    public int successSteps() {
        return int32("success_steps");
    }

    /**
     * How many steps failed.
     *
     * @return the number
     */
    public int errorSteps() {
        return int32("error_steps");
    }

    /**
     * How many steps there are.
     *
     * @return the number
     */
    public int totalSteps() {
        return int32("total_steps");
    }

    /**
     * The steps, as a tree.
     *
     * @return the outermost steps; unmodifiable
     */
    public List<DeploymentStep> steps() {
        return objects("steps", DeploymentStep::of);
    }

    /**
     * The steps that matter most, in a row.
     *
     * @return the steps; unmodifiable
     */
    public List<DeploymentStep> summarySteps() {
        return objects("summary_steps", DeploymentStep::of);
    }
}
