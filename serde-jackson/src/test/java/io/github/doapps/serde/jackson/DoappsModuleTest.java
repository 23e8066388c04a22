package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.spec.AppSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoappsModuleTest {

    record Nullable3(
            @Nullable Deployment view,
            @Nullable DeploymentPhase phase,
            @Nullable JsonValue value) {}

    record Box<T>(T value) {}

    /** As applications had them before records. */
    static final class Bean {
        public List<Deployment> value = List.of();
    }

    private static final Deployment DEPLOYMENT = Deployment.of(UserReport.DOCUMENT);

    private static final String TEXT = UserReport.TEXT;

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
    void optionalMembersNeedJacksonsOwnModule() {
        ObjectMapper without = JsonMapper.builder().addModule(new DoappsModule()).build();
        TypeReference<Optional<Deployment>> type = new TypeReference<>() {};
        assertThatThrownBy(() -> without.readValue(TEXT, type))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("java.util.Optional");
    }

    @Test
    void aGenericMemberIsReadByItsType() throws Exception {
        ObjectMapper mapper = builder().build();
        String text = mapper.writeValueAsString(new Box<>(List.of(DEPLOYMENT)));
        assertThat(text).isEqualTo("{\"value\":[" + TEXT + "]}");
        assertThat(mapper.readValue(text, new TypeReference<Box<List<Deployment>>>() {}))
                .isEqualTo(new Box<>(List.of(DEPLOYMENT)));
        assertThat(mapper.readValue(text, Bean.class).value).containsExactly(DEPLOYMENT);
    }

    @Test
    void copiesReadersAndWritersOfAMapperKnowOurTypesToo() throws Exception {
        ObjectMapper mapper = builder().build();
        assertThat(mapper.copy().readValue(TEXT, Deployment.class)).isEqualTo(DEPLOYMENT);
        assertThat(mapper.copy().writeValueAsString(DEPLOYMENT)).isEqualTo(TEXT);
        assertThat(mapper.writer().without(SerializationFeature.INDENT_OUTPUT))
                .satisfies(
                        writer ->
                                assertThat(writer.writeValueAsString(DEPLOYMENT)).isEqualTo(TEXT));
        assertThat(mapper.readerFor(Deployment.class).<Deployment>readValue(TEXT))
                .isEqualTo(DEPLOYMENT);
        assertThat(mapper.readerFor(Deployment.class).<Deployment>readValues(TEXT + " " + TEXT))
                .toIterable()
                .containsExactly(DEPLOYMENT, DEPLOYMENT);
        Deployment other = Deployment.of(JsonObject.of("id", "d-2", "left", "behind"));
        assertThat(mapper.readerForUpdating(other).<Deployment>readValue(TEXT))
                .isEqualTo(DEPLOYMENT);
    }

    @Test
    void openEnumsAreKeysOfMapsByTheirStrings() throws Exception {
        ObjectMapper mapper =
                builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        Map<DeploymentPhase, Integer> counted =
                Map.of(DeploymentPhase.of("Not_Yet"), 2, DeploymentPhase.ACTIVE, 1);
        String text = mapper.writeValueAsString(counted);
        assertThat(text).isEqualTo("{\"ACTIVE\":1,\"Not_Yet\":2}");
        assertThat(mapper.readValue(text, new TypeReference<Map<DeploymentPhase, Integer>>() {}))
                .isEqualTo(counted);
    }

    /** A text is for logs, and blanks what is secret; what is written is the document. */
    @Test
    void aDocumentIsWrittenWithItsSecrets() throws Exception {
        JsonObject env = JsonObject.of("key", "PASSWORD", "value", "s3cr3t", "type", "SECRET");
        AppSpec spec = AppSpec.of(JsonObject.of("name", "a", "envs", JsonArray.of(env)));
        assertThat(spec.toString()).doesNotContain("s3cr3t");
        assertThat(builder().build().writeValueAsString(new Box<>(spec))).contains("\"s3cr3t\"");
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
