package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.deployment.Deployment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents that come out of, or go into, what Jackson keeps in memory, where no text is. */
class BufferedDocumentsTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Deployed.class, name = "deployed"))
    interface Notice {}

    record Deployed(Deployment deployment, JsonValue raw) implements Notice {}

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new DoappsModule()).addModule(new Jdk8Module());
    }

    /** Jackson must see the type id first, and buffers what comes before it. */
    @Test
    void aTypeIdThatComesLastChangesNothingButANegativeZero() throws Exception {
        String raw = "[1.10,1e2,-0.0,1E+2,1234567890123456789012345,0.10000000000000000001,1e400]";
        String text =
                "{\"deployment\":{\"z\":null,\"a\":[],\"n\":1.0},\"raw\":%s,\"kind\":\"deployed\"}"
                        .formatted(raw);
        for (boolean bigDecimals : new boolean[] {true, false}) {
            ObjectMapper mapper =
                    builder()
                            .configure(
                                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, bigDecimals)
                            .build();
            Deployed read = (Deployed) mapper.readValue(text, Notice.class);
            assertThat(mapper.writeValueAsString(read.raw())).isEqualTo(raw);
            assertThat(mapper.writeValueAsString(read.deployment()))
                    .isEqualTo("{\"z\":null,\"a\":[],\"n\":1.0}");
        }
        String negativeZero = "{\"raw\":-0,\"kind\":\"deployed\"}";
        assertThat(((Deployed) builder().build().readValue(negativeZero, Notice.class)).raw())
                .isEqualTo(JsonNumber.of(0));
        String first = "{\"kind\":\"deployed\",\"raw\":-0}";
        assertThat(((Deployed) builder().build().readValue(first, Notice.class)).raw())
                .isEqualTo(JsonNumber.ofText("-0"));
    }

    @Test
    void aConversionKeepsNamesOrderAndNullsAndTheValuesOfNumbers() {
        ObjectMapper mapper = builder().build();
        Deployment deployment =
                Deployment.of(
                        JsonObject.of(
                                "z", null, "a", JsonNumber.ofText("1.10"), "b", JsonArray.of(2)));
        assertThat(mapper.convertValue(deployment, Deployment.class).json().members())
                .isEqualTo(deployment.json().members());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", null);
        map.put("id", "d-1");
        Deployment converted = mapper.convertValue(map, Deployment.class);
        assertThat(converted).isEqualTo(Deployment.of(JsonObject.of("z", null, "id", "d-1")));
        assertThat(converted.json().names()).containsExactly("z", "id");
        assertThat(mapper.convertValue(JsonNumber.ofText("1e2"), JsonNumber.class))
                .isEqualTo(JsonNumber.of(100));
    }

    @Test
    void aTreeHoldsTheValuesOfNumbersAndGivesThemBack() throws Exception {
        ObjectMapper mapper = builder().build();
        JsonNode tree = mapper.readTree("{\"z\":null,\"id\":\"d-1\",\"n\":[1.10,2]}");
        Deployment read = mapper.treeToValue(tree, Deployment.class);
        assertThat(mapper.writeValueAsString(read))
                .isEqualTo("{\"z\":null,\"id\":\"d-1\",\"n\":[1.1,2]}");
        JsonNode infinite = mapper.readTree("{\"n\":1e400}");
        assertThatThrownBy(() -> mapper.treeToValue(infinite, Deployment.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("not a JSON number");
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
}
