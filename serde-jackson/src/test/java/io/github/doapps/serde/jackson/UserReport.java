package io.github.doapps.serde.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.rollback.RollbackValidation;
import io.github.doapps.model.spec.AppSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class of an application, with our types wherever they may stand. */
record UserReport(
        Deployment firstDeployment,
        AppSpec wantedSpec,
        RollbackValidation canRollBack,
        List<Deployment> allDeployments,
        Map<String, Deployment> byName,
        Optional<Deployment> lastOne,
        Optional<App> noApp,
        List<List<Optional<App>>> nestedApps,
        DeploymentPhase phaseNow,
        List<DeploymentPhase> phasesSeen,
        Map<DeploymentPhase, Integer> howOften,
        Map<String, JsonValue> rawValues,
        JsonObject rawObject,
        JsonArray rawArray,
        JsonNumber rawNumber,
        JsonString rawString,
        JsonBoolean rawBoolean,
        JsonNull rawNothing,
        JsonValue rawNull) {

    /** What a data binding, a setting of a mapper or a Map would change. */
    static final JsonObject DOCUMENT =
            JsonObject.of(
                    "id",
                    "d-1",
                    "unknownToAll",
                    JsonObject.of("z", null, "a", JsonNumber.ofText("1.10")),
                    "empty",
                    "",
                    "nothing",
                    null,
                    "list",
                    JsonArray.of(
                            JsonNumber.ofText("1e2"),
                            null,
                            JsonArray.of(),
                            JsonNumber.ofText("-0"),
                            JsonNumber.ofText("1234567890123456789012345"),
                            JsonNumber.ofText("0.10e-400")),
                    "@class",
                    "java.lang.Object",
                    "single",
                    JsonArray.of(JsonObject.empty()));

    static final String TEXT =
            "{\"id\":\"d-1\",\"unknownToAll\":{\"z\":null,\"a\":1.10},\"empty\":\"\","
                    + "\"nothing\":null,\"list\":[1e2,null,[],-0,1234567890123456789012345,"
                    + "0.10e-400],\"@class\":\"java.lang.Object\",\"single\":[{}]}";

    /** How often {@link #TEXT} is in the text of {@link #sample}. */
    static final int TEXTS = 9;

    static UserReport sample() {
        Deployment deployment = Deployment.of(DOCUMENT);
        Map<String, JsonValue> raw = new LinkedHashMap<>();
        raw.put("a", JsonNumber.ofText("1234567890123456789012345"));
        raw.put("b", JsonBoolean.TRUE);
        raw.put("m", JsonString.of("\u00e9"));
        raw.put("o", DOCUMENT);
        raw.put("z", JsonNull.INSTANCE);
        return new UserReport(
                deployment,
                AppSpec.of(DOCUMENT),
                RollbackValidation.of(DOCUMENT),
                new ArrayList<>(List.of(deployment, deployment)),
                new LinkedHashMap<>(Map.of("k", deployment)),
                Optional.of(deployment),
                Optional.empty(),
                new ArrayList<>(List.of(new ArrayList<>(List.of(Optional.of(App.of(DOCUMENT)))))),
                DeploymentPhase.of("NOBODY_KNOWS"),
                new ArrayList<>(List.of(DeploymentPhase.ACTIVE, DeploymentPhase.ERROR)),
                new LinkedHashMap<>(Map.of(DeploymentPhase.of("Not_Yet"), 2)),
                raw,
                JsonObject.of("firstDeployment", "", "first_deployment", null),
                JsonArray.of(1, JsonNumber.ofText("-0.0"), DOCUMENT.get("nothing")),
                JsonNumber.ofText("1E+2"),
                JsonString.of(""),
                JsonBoolean.FALSE,
                JsonNull.INSTANCE,
                JsonNull.INSTANCE);
    }

    /** Every document in it as its text, since two objects of another order are equal. */
    List<String> texts() {
        List<JsonValue> documents =
                new ArrayList<>(
                        List.of(firstDeployment.json(), wantedSpec.json(), canRollBack.json()));
        allDeployments.forEach(deployment -> documents.add(deployment.json()));
        byName.values().forEach(deployment -> documents.add(deployment.json()));
        documents.add(lastOne.orElseThrow().json());
        documents.add(nestedApps.get(0).get(0).orElseThrow().json());
        documents.addAll(rawValues.values());
        documents.addAll(List.of(rawObject, rawArray, rawNumber, rawString, rawBoolean, rawNull));
        JacksonCodec codec = JacksonCodec.create();
        return documents.stream()
                .map(document -> new String(codec.encode(document), UTF_8))
                .toList();
    }
}
