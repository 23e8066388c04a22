package io.github.doapps.benchmarks.row;

/**
 * What a row calls, and how.
 *
 * @param endpoint where the server is
 * @param connections how many connections its pool may have
 */
public record Target(String endpoint, int connections) {

    /** The app that is deployed. */
    public static final String APP = "4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf";

    /** What says who calls; the server believes everybody. */
    public static final String TOKEN = "t-benchmark";

    /** The operation's whole address; joined so that a cold start pays for the row alone. */
    public String createDeployment() {
        return endpoint.concat("/v2/apps/" + APP + "/deployments");
    }
}
