package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Serialization;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member of the wrong type fails the accessor that reads it, by its path, and no other. */
class UnexpectedMembersTest {

    private static final Map<String, Function<Sample, Object>> ACCESSORS =
            Map.ofEntries(
                    Map.entry("id", Sample::id),
                    Map.entry("text", Sample::text),
                    Map.entry("texts", Sample::texts),
                    Map.entry("flag", Sample::flag),
                    Map.entry("count", Sample::count),
                    Map.entry("size", Sample::size),
                    Map.entry("time", Sample::time),
                    Map.entry("color", Sample::color),
                    Map.entry("part", Sample::part),
                    Map.entry("required_part", Sample::requiredPart),
                    Map.entry("parts", Sample::parts));

    private static final JsonObject WHOLE =
            Documents.parse(
                    "{'id':'i','text':'t','texts':['a'],'flag':true,'count':1,'size':2,"
                            + "'time':'2020-07-28T18:00:00Z','color':'RED','part':{},"
                            + "'required_part':{},'parts':[{}]}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    id            | 7          | Sample.id: expected a string, found a number
                    id            | {}         | Sample.id: expected a string, found an object
                    text          | true       | Sample.text: expected a string, found a boolean
                    texts         | 'a'        | Sample.texts: expected an array, found a string
                    texts         | {}         | Sample.texts: expected an array, found an object
                    texts         | ['a',7]    | Sample.texts[1]: expected a string, found a number
                    texts         | ['a',null] | Sample.texts[1]: expected a string, found null
                    flag          | 'yes'      | Sample.flag: expected a boolean, found a string that is none
                    flag          | 1          | Sample.flag: expected a boolean, found a number
                    count         | true       | Sample.count: expected a whole number of 32 bits, found a boolean
                    count         | 2147483648 | Sample.count: expected a whole number of 32 bits, found a number that is none
                    count         | 'x'        | Sample.count: expected a whole number of 32 bits, found a string that is none
                    size          | []         | Sample.size: expected a whole number of 64 bits, found an array
                    size          | 0.5        | Sample.size: expected a whole number of 64 bits, found a number with a fraction
                    time          | 1595959200 | Sample.time: expected a string, found a number
                    time          | 'tomorrow' | Sample.time: expected an RFC 3339 time, found a string that is none
                    color         | 1          | Sample.color: expected a string, found a number
                    part          | 'web'      | Sample.part: expected an object, found a string
                    part          | []         | Sample.part: expected an object, found an array
                    required_part | 'web'      | Sample.required_part: expected an object, found a string
                    parts         | {}         | Sample.parts: expected an array, found an object
                    parts         | [{},'web'] | Sample.parts[1]: expected an object, found a string
                    parts         | [null]     | Sample.parts[0]: expected an object, found null
                    """)
    void failsItsAccessorAlone(String name, String json, String complaint) {
        Sample sample = Sample.of(WHOLE.with(name, Documents.parseValue(json)));

        ACCESSORS.forEach(
                (accessor, read) -> {
                    if (accessor.equals(name)) {
                        assertThatThrownBy(() -> read.apply(sample))
                                .isExactlyInstanceOf(UnexpectedJsonException.class)
                                .hasMessage(
                                        complaint
                                                + "; json() gives the raw document"
                                                + " [unexpected-json]")
                                .hasNoCause();
                    } else {
                        assertThat(read.apply(sample)).as(accessor).isNotNull();
                    }
                });
    }

    @Test
    void isNamedByItsPathFromTheOutermostView() {
        Deployment deployment =
                Deployment.of(
                        Documents.parse(
                                "{'id':'d-1','spec':{'services':[{'name':7,'run_command':'go'}]}}"));

        UnexpectedJsonException failure =
                catchThrowableOfType(
                        UnexpectedJsonException.class,
                        () -> deployment.spec().services().get(0).name());

        assertThat(failure)
                .hasMessage(
                        "Deployment.spec.services[0].name: expected a string, found a number;"
                                + " json() gives the raw document [unexpected-json]")
                .isInstanceOf(JsonException.class);
        assertThat(failure.path()).isEqualTo("Deployment.spec.services[0].name");
        assertThat(deployment.id()).isEqualTo("d-1");
        assertThat(deployment.spec().services().get(0).runCommand()).contains("go");
    }

    @Test
    void isNamedByItsPathThroughListsInLists() {
        Deployment deployment =
                Deployment.of(
                        Documents.parse(
                                "{'progress':{'steps':[{},{'steps':[{},{},"
                                        + "{'reason':{'code':[]}}]}]}}"));

        assertThatThrownBy(
                        () ->
                                deployment
                                        .progress()
                                        .orElseThrow()
                                        .steps()
                                        .get(1)
                                        .steps()
                                        .get(2)
                                        .reason()
                                        .orElseThrow()
                                        .code())
                .hasMessage(
                        "Deployment.progress.steps[1].steps[2].reason.code: expected a string,"
                                + " found an array; json() gives the raw document"
                                + " [unexpected-json]");
    }

    @Test
    void isNamedFromTheViewOnThatNobodyContains() {
        Sample inner = Sample.of(Documents.parse("{'id':1}"));

        assertThatThrownBy(inner::id).hasMessageStartingWith("Sample.id: ");
    }

    @Test
    void isNeverQuoted() {
        Sample sample = Sample.of(JsonObject.of("time", "canary", "size", "canary"));

        assertThatThrownBy(sample::time).hasMessageNotContaining("canary").hasNoCause();
        assertThatThrownBy(sample::size).hasMessageNotContaining("canary").hasNoCause();
    }

    @Test
    void itsExceptionSurvivesSerialization() throws Exception {
        UnexpectedJsonException copy =
                Serialization.copy(new UnexpectedJsonException("App.id", "a string", "a number"));

        assertThat(copy.path()).isEqualTo("App.id");
        assertThat(copy).hasMessageStartingWith("App.id: expected a string, found a number;");
    }
}
