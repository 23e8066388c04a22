package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.testing.Contract;

/** The example as the contract has it. */
class DeploymentContractTest extends DeploymentExampleCases {

    @Override
    JsonObject document() {
        return Contract.orSkip().example("deployment");
    }
}
