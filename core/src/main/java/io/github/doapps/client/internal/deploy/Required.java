package io.github.doapps.client.internal.deploy;

import io.github.doapps.CallReport;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import java.util.function.Supplier;

/** What a flow decides on must be there, and of the right shape. */
public final class Required {

    private Required() {}

    /**
     * What an answer must have.
     *
     * @param operation what was answered
     * @param what what it is, in words
     * @param reading reads it
     * @param <T> its type
     * @return what was read
     * @throws MalformedResponseException if it cannot be read
     */
    public static <T> T of(Operation<?> operation, String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JsonException ofAnotherShape) {
            throw new MalformedResponseException(
                    operation.name()
                            + " failed: "
                            + what
                            + " cannot be read: "
                            + ofAnotherShape.getMessage(),
                    CallReport.builder(
                                    operation.name(), operation.method(), operation.pathTemplate())
                            .build(),
                    ofAnotherShape);
        }
    }

    /** Whether a deployment, which may be an item of a list, can be told from others. */
    static boolean isIdentified(Deployment deployment) {
        try {
            return !deployment.id().isBlank();
        } catch (JsonException ofAnotherShape) {
            return false;
        }
    }

    /** Whether a deployment can be waited for without another look. */
    static boolean isSeen(Deployment deployment) {
        try {
            deployment.phase();
            return isIdentified(deployment);
        } catch (JsonException ofAnotherShape) {
            return false;
        }
    }
}
