package io.github.doapps.serde.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
class DoappsJsonbTest {

    /** A class of an application; JSON-B asks for it to be public. */
    public record Report(
            Deployment firstDeployment,
            List<Deployment> allDeployments,
            Map<String, Deployment> byName,
            Optional<Deployment> lastOne,
            Optional<App> noApp,
            DeploymentPhase phaseNow,
            List<DeploymentPhase> phasesSeen,
            Map<String, JsonValue> rawValues,
            List<JsonValue> rawList,
            JsonObject rawObject,
            JsonArray rawArray,
            JsonNumber rawNumber,
            JsonValue rawNull) {}

    /** A class of an application; JSON-B asks for it to be public. */
    public record Three(
            @Nullable Deployment view,
            @Nullable DeploymentPhase phase,
            @Nullable JsonValue value) {}

    private static final Deployment DEPLOYMENT =
            Deployment.of(
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
                            JsonArray.of(JsonNumber.ofText("1e2"), null, JsonArray.of())));

    static final String TEXT =
            "{\"id\":\"d-1\",\"unknownToAll\":{\"z\":null,\"a\":1.10},\"empty\":\"\","
                    + "\"nothing\":null,\"list\":[1e2,null,[]]}";

    static Report report() {
        Map<String, JsonValue> raw = new LinkedHashMap<>();
        raw.put("z", JsonNull.INSTANCE);
        raw.put("a", JsonNumber.ofText("1234567890123456789012345"));
        raw.put("m", JsonString.of("\u00e9"));
        raw.put("b", JsonBoolean.TRUE);
        raw.put("o", DEPLOYMENT.json());
        raw.put("n", JsonNumber.ofText("1e-99999999999"));
        return new Report(
                DEPLOYMENT,
                List.of(DEPLOYMENT, DEPLOYMENT),
                Map.of("k", DEPLOYMENT),
                Optional.of(DEPLOYMENT),
                Optional.empty(),
                DeploymentPhase.of("NOBODY_KNOWS"),
                List.of(DeploymentPhase.ACTIVE, DeploymentPhase.ERROR),
                raw,
                List.of(JsonArray.of(), JsonNull.INSTANCE, JsonObject.empty(), JsonString.of("")),
                DEPLOYMENT.json(),
                JsonArray.of(1, JsonNumber.ofText("-0")),
                JsonNumber.ofText("1E+2"),
                JsonNull.INSTANCE);
    }

    private static Jsonb plain() {
        return JsonbBuilder.create(DoappsJsonb.configure(new JsonbConfig()));
    }

    @Test
    void aViewIsItsDocument() throws Exception {
        try (Jsonb jsonb = plain()) {
            assertThat(jsonb.toJson(DEPLOYMENT)).isEqualTo(TEXT);
            Deployment read = jsonb.fromJson(TEXT, Deployment.class);
            assertThat(read).isEqualTo(DEPLOYMENT);
            assertThat(jsonb.toJson(read)).isEqualTo(TEXT);
        }
    }

    @Test
    void membersOfTheUsersClassesKeepTheirNamesOrderNullsAndTexts() throws Exception {
        JsonbConfig config =
                new JsonbConfig()
                        .withPropertyNamingStrategy(
                                PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
                        .withPropertyOrderStrategy(PropertyOrderStrategy.REVERSE)
                        .withStrictIJSON(true)
                        .withFormatting(true);
        try (Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(config))) {
            String written = jsonb.toJson(report());
            assertThat(written).contains("\"first_deployment\": {\n");
            assertThat(written.replaceAll("\\s+", ""))
                    .contains("\"first_deployment\":" + TEXT)
                    .contains("\"all_deployments\":[" + TEXT + "," + TEXT + "]")
                    .contains("\"by_name\":{\"k\":" + TEXT + "}")
                    .contains("\"last_one\":" + TEXT)
                    .contains("\"phase_now\":\"NOBODY_KNOWS\"")
                    .contains("\"phases_seen\":[\"ACTIVE\",\"ERROR\"]")
                    .contains("\"a\":1234567890123456789012345")
                    .contains("\"z\":null")
                    .contains("\"n\":1e-99999999999")
                    .contains("\"raw_list\":[[],null,{},\"\"]")
                    .contains("\"raw_array\":[1,-0]")
                    .contains("\"raw_number\":1E+2")
                    .contains("\"raw_null\":null");
            assertThat(jsonb.fromJson(written, Report.class)).isEqualTo(report());
        }
    }

    @Test
    void anExplicitNullIsADocumentButNoViewAndAnAbsentMemberIsNeither() throws Exception {
        try (Jsonb jsonb = plain()) {
            assertThat(jsonb.fromJson("{\"view\":null,\"phase\":null,\"value\":null}", Three.class))
                    .isEqualTo(new Three(null, null, JsonNull.INSTANCE));
            assertThat(jsonb.fromJson("{}", Three.class)).isEqualTo(new Three(null, null, null));
            assertThat(jsonb.fromJson("null", JsonValue.class)).isEqualTo(JsonNull.INSTANCE);
            assertThat(jsonb.fromJson("null", JsonNull.class)).isEqualTo(JsonNull.INSTANCE);
            assertThat(jsonb.fromJson("null", JsonObject.class)).isNull();
            assertThat(jsonb.fromJson("null", Deployment.class)).isNull();
            assertThat(jsonb.fromJson("[null]", Deployment[].class))
                    .containsExactly((Deployment) null);
        }
    }

    @Test
    void aValueOfAnotherJsonTypeIsRefusedInJsonbsOwnWay() throws Exception {
        try (Jsonb jsonb = plain()) {
            assertThatThrownBy(() -> jsonb.fromJson("{\"view\":[\"secret\"]}", Three.class))
                    .isInstanceOf(JsonbException.class)
                    .hasStackTraceContaining(
                            "cannot read a " + Deployment.class.getName() + " from an array");
            assertThatThrownBy(() -> jsonb.fromJson("7", DeploymentPhase.class))
                    .isInstanceOf(JsonbException.class)
                    .hasStackTraceContaining("from a number");
            assertThatThrownBy(() -> jsonb.fromJson("\"7\"", JsonNumber.class))
                    .isInstanceOf(JsonbException.class)
                    .hasStackTraceContaining("from a string");
            assertThatThrownBy(() -> jsonb.fromJson("{\"a\":1,\"a\":2}", JsonObject.class))
                    .isInstanceOf(JsonbException.class)
                    .hasStackTraceContaining("an object has a member name twice");
        }
    }

    @Test
    void numbersHaveTheirValuesWhereJsonbAsksForThem() {
        NumberText number = new NumberText("120e-1");
        assertThat(number.intValueExact()).isEqualTo(12);
        assertThat(number.longValueExact()).isEqualTo(12L);
        assertThat(number.bigIntegerValueExact()).isEqualTo("12");
        assertThat(number.isIntegral()).isFalse();
        assertThat(new NumberText("12").isIntegral()).isTrue();
        NumberText fraction = new NumberText("12.5");
        assertThat(fraction.intValue()).isEqualTo(12);
        assertThat(fraction.longValue()).isEqualTo(12L);
        assertThat(fraction.bigIntegerValue()).isEqualTo("12");
        assertThat(fraction.doubleValue()).isEqualTo(12.5);
        assertThat(fraction.bigDecimalValue()).isEqualTo("12.5");
        assertThat(fraction).isEqualTo(new NumberText("125e-1")).hasToString("12.5");
        assertThat(fraction.hashCode()).isEqualTo(new NumberText("125e-1").hashCode());
    }
}
