package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.testing.Contract;

/** The example as the contract has it. */
class AppContractTest extends AppExampleCases {

    @Override
    JsonObject document() {
        return Contract.orSkip().example("app");
    }
}
