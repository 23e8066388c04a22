package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A type id stands around a document and never in it, and no document is taken for one. */
class DefaultTypingTest {

    /** A class of an application that does not say what its members are. */
    record Untyped(
            Object view,
            Object document,
            Object array,
            Object nothing,
            Object number,
            Object openEnum,
            List<Object> items,
            Map<String, Object> byName,
            Optional<Object> maybe) {}

    record Annotated(
            @JsonTypeInfo(
                            use = JsonTypeInfo.Id.CLASS,
                            include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                            property = "kind")
                    Object beside,
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object around,
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_OBJECT)
                    Deployment named) {}

    private static final Deployment DEPLOYMENT = Deployment.of(UserReport.DOCUMENT);

    private static final PolymorphicTypeValidator ANYTHING =
            BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build();

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new DoappsModule()).addModule(new Jdk8Module());
    }

    static Stream<Arguments> eachTyping() {
        return Stream.of(ObjectMapper.DefaultTyping.values())
                .flatMap(
                        typing ->
                                Stream.of(
                                                JsonTypeInfo.As.WRAPPER_ARRAY,
                                                JsonTypeInfo.As.WRAPPER_OBJECT,
                                                JsonTypeInfo.As.PROPERTY)
                                        .map(as -> Arguments.of(typing, as)));
    }

    @ParameterizedTest
    @MethodSource("eachTyping")
    void membersOfTheirOwnTypeComeBack(ObjectMapper.DefaultTyping typing, JsonTypeInfo.As as)
            throws Exception {
        ObjectMapper mapper = builder().activateDefaultTyping(ANYTHING, typing, as).build();
        UserReport report = UserReport.sample();

        String written = mapper.writeValueAsString(report);
        UserReport read = mapper.readValue(written, UserReport.class);

        assertThat(occurrences(written)).isEqualTo(UserReport.TEXTS);
        assertThat(read).isEqualTo(report);
        assertThat(read.texts()).isEqualTo(report.texts());
    }

    @ParameterizedTest
    @MethodSource("eachTyping")
    void membersOfTypeObjectComeBackAsWhatTheyWere(
            ObjectMapper.DefaultTyping typing, JsonTypeInfo.As as) throws Exception {
        ObjectMapper mapper = builder().activateDefaultTyping(ANYTHING, typing, as).build();
        Untyped untyped =
                new Untyped(
                        DEPLOYMENT,
                        UserReport.DOCUMENT,
                        JsonArray.of("java.lang.Object", UserReport.DOCUMENT),
                        JsonNull.INSTANCE,
                        JsonNumber.ofText("1.10"),
                        DeploymentPhase.of("NOBODY_KNOWS"),
                        new ArrayList<>(List.of(DEPLOYMENT, JsonArray.of())),
                        new LinkedHashMap<>(Map.of("k", DEPLOYMENT)),
                        Optional.of(DEPLOYMENT));

        String written = mapper.writeValueAsString(untyped);

        assertThat(occurrences(written)).isEqualTo(6);
        assertThat(mapper.readValue(written, Untyped.class)).isEqualTo(untyped);
    }

    /** What a cache does that keeps values of any type. */
    @Test
    void aViewAloneComesBackAsItselfWhereEverythingHasATypeId() throws Exception {
        ObjectMapper mapper =
                builder()
                        .activateDefaultTyping(
                                ANYTHING,
                                ObjectMapper.DefaultTyping.valueOf("EVERYTHING"),
                                JsonTypeInfo.As.PROPERTY)
                        .build();
        String written = mapper.writeValueAsString(DEPLOYMENT);
        assertThat(written)
                .isEqualTo(
                        "[\"io.github.doapps.model.deployment.Deployment\","
                                + UserReport.TEXT
                                + "]");
        assertThat(mapper.readValue(written, Object.class)).isEqualTo(DEPLOYMENT);
        assertThat(mapper.readValue(written, Deployment.class)).isEqualTo(DEPLOYMENT);
    }

    @Test
    void aReferenceOfTheUsersComesBackUnderEverything() throws Exception {
        ObjectMapper mapper =
                builder()
                        .activateDefaultTyping(
                                ANYTHING, ObjectMapper.DefaultTyping.valueOf("EVERYTHING"))
                        .build();
        AtomicReference<?> read =
                mapper.readValue(
                        mapper.writeValueAsString(new AtomicReference<Object>(DEPLOYMENT)),
                        AtomicReference.class);
        assertThat(read.get()).isEqualTo(DEPLOYMENT);
    }

    @Test
    void anAnnotationOfTheUsersIsObeyed() throws Exception {
        ObjectMapper mapper = builder().build();
        Deployment plain = Deployment.of(JsonObject.of("id", "d-1", "n", null));
        Annotated annotated = new Annotated(plain, plain, plain);
        String written = mapper.writeValueAsString(annotated);
        String document = "{\"id\":\"d-1\",\"n\":null}";
        String type = "\"io.github.doapps.model.deployment.Deployment\"";
        assertThat(written)
                .isEqualTo(
                        "{\"beside\":%1$s,\"kind\":%2$s,\"around\":[%2$s,%1$s],\"named\":{%2$s:%1$s}}"
                                .formatted(document, type));
        assertThat(mapper.readValue(written, Annotated.class)).isEqualTo(annotated);
    }

    @Test
    void aValidatorOfTheUsersDecidesOnOurTypesToo() throws Exception {
        ObjectMapper strict = withValidator("com.acme.");
        String written = strict.writeValueAsString(new Object[] {DEPLOYMENT});
        assertThatThrownBy(() -> strict.readValue(written, Object[].class))
                .isInstanceOf(InvalidTypeIdException.class)
                .hasMessageContaining("denied resolution");
        assertThat(withValidator("io.github.doapps.").readValue(written, Object[].class))
                .containsExactly(DEPLOYMENT);
    }

    private static ObjectMapper withValidator(String prefix) {
        return builder()
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder().allowIfSubType(prefix).build())
                .build();
    }

    private static long occurrences(String written) {
        return Pattern.compile(UserReport.TEXT, Pattern.LITERAL).matcher(written).results().count();
    }
}
