package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoappsModuleTest {

    record Report(
            Deployment firstDeployment,
            List<Deployment> allDeployments,
            Map<String, Deployment> byName,
            Optional<Deployment> lastOne,
            Optional<App> noApp,
            DeploymentPhase phaseNow,
            List<DeploymentPhase> phasesSeen,
            Map<String, JsonValue> rawValues,
            JsonObject rawObject,
            JsonArray rawArray,
            JsonNumber rawNumber,
            JsonValue rawNull) {}

    record Nullable3(
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

    private static final String TEXT =
            "{\"id\":\"d-1\",\"unknownToAll\":{\"z\":null,\"a\":1.10},\"empty\":\"\","
                    + "\"nothing\":null,\"list\":[1e2,null,[]]}";

    private static Report report(Optional<Deployment> last) {
        Map<String, JsonValue> raw = new LinkedHashMap<>();
        raw.put("z", JsonNull.INSTANCE);
        raw.put("a", JsonNumber.ofText("1234567890123456789012345"));
        raw.put("m", JsonString.of("\u00e9"));
        raw.put("b", JsonBoolean.TRUE);
        raw.put("o", DEPLOYMENT.json());
        return new Report(
                DEPLOYMENT,
                List.of(DEPLOYMENT, DEPLOYMENT),
                Map.of("k", DEPLOYMENT),
                last,
                Optional.empty(),
                DeploymentPhase.of("NOBODY_KNOWS"),
                List.of(DeploymentPhase.ACTIVE, DeploymentPhase.ERROR),
                raw,
                DEPLOYMENT.json(),
                JsonArray.of(1, JsonNumber.ofText("-0")),
                JsonNumber.ofText("1E+2"),
                JsonNull.INSTANCE);
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new DoappsModule()).addModule(new Jdk8Module());
    }

    @Test
    void aViewIsItsDocument() throws Exception {
        ObjectMapper mapper = builder().build();
        assertThat(mapper.writeValueAsString(DEPLOYMENT)).isEqualTo(TEXT);
        Deployment read = mapper.readValue(TEXT, Deployment.class);
        assertThat(read).isEqualTo(DEPLOYMENT);
        assertThat(mapper.writeValueAsString(read)).isEqualTo(TEXT);
    }

    @Test
    void membersOfTheUsersClassesKeepTheirNamesOrderNullsAndTexts() throws Exception {
        ObjectMapper mapper =
                builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                        .build();
        String written = mapper.writeValueAsString(report(Optional.of(DEPLOYMENT)));
        assertThat(written).contains("\"first_deployment\" : {\n");
        String compact = written.replaceAll("\\s+", "");
        assertThat(compact)
                .contains("\"first_deployment\":" + TEXT)
                .contains("\"all_deployments\":[" + TEXT + "," + TEXT + "]")
                .contains("\"by_name\":{\"k\":" + TEXT + "}")
                .contains("\"last_one\":" + TEXT)
                .contains("\"phase_now\":\"NOBODY_KNOWS\"")
                .contains("\"phases_seen\":[\"ACTIVE\",\"ERROR\"]")
                .contains("\"a\":1234567890123456789012345")
                .contains("\"z\":null")
                .contains("\"raw_array\":[1,-0]")
                .contains("\"raw_number\":1E+2")
                .contains("\"raw_null\":null");
        Report read = mapper.readValue(written, Report.class);
        assertThat(read).isEqualTo(report(Optional.of(DEPLOYMENT)));
        assertThat(mapper.writeValueAsString(read)).isEqualTo(written);
    }

    @Test
    void defaultTypingPutsNoTypeIdIntoADocument() throws Exception {
        for (ObjectMapper.DefaultTyping typing : ObjectMapper.DefaultTyping.values()) {
            MapperBuilder<?, ?> mapper =
                    builder()
                            .activateDefaultTyping(
                                    BasicPolymorphicTypeValidator.builder()
                                            .allowIfBaseType(Object.class)
                                            .build(),
                                    typing);
            // EVERYTHING looks for a type id inside an Optional by itself; DoappsModule says so.
            Report report =
                    typing.name().equals("EVERYTHING")
                            ? report(Optional.empty())
                            : report(Optional.of(DEPLOYMENT));
            String written = mapper.build().writeValueAsString(report);
            assertThat(written)
                    .as("%s", typing)
                    .contains("\"firstDeployment\":" + TEXT)
                    .contains("\"rawObject\":" + TEXT)
                    .contains("\"rawArray\":[1,-0]")
                    .doesNotContain("io.github.doapps.json")
                    .doesNotContain("io.github.doapps.model");
            Report read = mapper.build().readValue(written, Report.class);
            assertThat(read).as("%s", typing).isEqualTo(report);
        }
    }

    @Test
    void anExplicitNullIsADocumentButNoViewAndAnAbsentMemberIsNeither() throws Exception {
        ObjectMapper mapper = builder().build();
        assertThat(
                        mapper.readValue(
                                "{\"view\":null,\"phase\":null,\"value\":null}", Nullable3.class))
                .isEqualTo(new Nullable3(null, null, JsonNull.INSTANCE));
        assertThat(mapper.readValue("{}", Nullable3.class))
                .isEqualTo(new Nullable3(null, null, null));
        assertThat(mapper.readValue("null", JsonValue.class)).isEqualTo(JsonNull.INSTANCE);
        assertThat(mapper.readValue("null", JsonNull.class)).isEqualTo(JsonNull.INSTANCE);
        assertThat(mapper.readValue("null", JsonObject.class)).isNull();
        assertThat(mapper.readValue("null", Deployment.class)).isNull();
        assertThat(mapper.readValue("[null]", Deployment[].class))
                .containsExactly((Deployment) null);
    }

    @Test
    void aValueOfAnotherJsonTypeIsRefusedInJacksonsOwnWay() {
        ObjectMapper mapper =
                builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        assertThatThrownBy(() -> mapper.readValue("{\"view\":[\"secret\"]}", Nullable3.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining(
                        "cannot read a " + Deployment.class.getName() + " from an array")
                .hasMessageContaining("[\"view\"]")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> mapper.readValue("7", DeploymentPhase.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("from a number");
        assertThatThrownBy(() -> mapper.readValue("\"7\"", JsonNumber.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("from a string");
        assertThatThrownBy(() -> mapper.readValue("{\"a\":1,\"a\":2}", JsonObject.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("an object has a member name twice");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedInJacksonsOwnWay() {
        String tooDeep = "[".repeat(257) + "]".repeat(257);
        assertThatThrownBy(() -> builder().build().readValue(tooDeep, JsonArray.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("the document is nested too deeply");
    }

    @Test
    void tokensThatBreakOffAreNoDocument() throws Exception {
        ObjectMapper mapper = builder().build();
        for (boolean object : new boolean[] {true, false}) {
            try (TokenBuffer tokens = new TokenBuffer(mapper, false)) {
                if (object) {
                    tokens.writeStartObject();
                } else {
                    tokens.writeStartArray();
                }
                assertThatThrownBy(() -> mapper.readValue(tokens.asParser(), JsonValue.class))
                        .isInstanceOf(MismatchedInputException.class)
                        .hasMessageContaining("the text is not one JSON document");
            }
        }
    }

    @Test
    void numbersAreValuesWhereTheTargetIsNoText() throws Exception {
        ObjectMapper mapper = builder().build();
        JsonArray numbers =
                JsonArray.of(
                        1,
                        JsonNumber.ofText("1.5"),
                        JsonNumber.ofText("12345678901234567890"),
                        JsonNumber.ofText("1e400"));
        JsonNode tree = mapper.valueToTree(numbers);
        assertThat(tree.get(0).isIntegralNumber()).isTrue();
        assertThat(tree.get(0).intValue()).isEqualTo(1);
        assertThat(tree.get(1).decimalValue()).isEqualByComparingTo("1.5");
        assertThat(tree.get(2).bigIntegerValue()).isEqualTo("12345678901234567890");
        assertThat(tree.get(3).decimalValue()).isEqualByComparingTo("1e400");
        assertThat(mapper.convertValue(Map.of("id", "d-1"), Deployment.class))
                .isEqualTo(Deployment.of(JsonObject.of("id", "d-1")));

        ObjectMapper binary =
                JsonMapper.builder(new CBORFactory()).addModule(new DoappsModule()).build();
        JsonArray read = binary.readValue(binary.writeValueAsBytes(numbers), JsonArray.class);
        assertThat(read.toJava()).isEqualTo(numbers.toJava());
    }

    @Test
    void tellsItsNameAndMayBeRegisteredTwice() throws Exception {
        ObjectMapper mapper =
                new ObjectMapper()
                        .registerModule(new DoappsModule())
                        .registerModule(new DoappsModule());
        assertThat(new DoappsModule().getModuleName()).isEqualTo("doapps");
        assertThat(mapper.writeValueAsString(DeploymentPhase.ACTIVE)).isEqualTo("\"ACTIVE\"");
    }
}
