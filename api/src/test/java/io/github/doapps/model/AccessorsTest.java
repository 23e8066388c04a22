package io.github.doapps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.testing.Documents;
import io.github.doapps.testing.Nothing;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of accessor that a view can be made of, over members that are as expected or absent.
 */
class AccessorsTest {

    private static final Sample EMPTY = Sample.of(JsonObject.empty());
    private static final Sample NULLS =
            Sample.of(
                    Documents.parse(
                            "{'id':null,'text':null,'texts':null,'flag':null,'count':null,"
                                    + "'size':null,'time':null,'color':null,'part':null,"
                                    + "'required_part':null,'parts':null,'price':null,"
                                    + "'ports':null,'by_name':null}"));

    @Test
    void readWhatIsThere() {
        Sample sample =
                Sample.of(
                        Documents.parse(
                                "{'id':'i','text':'','texts':['a',''],'flag':true,'count':-7,"
                                        + "'size':9223372036854775807,'time':'2020-07-28T18:00:00Z',"
                                        + "'color':'RED','part':{'id':'p'},"
                                        + "'required_part':{'id':'r'},"
                                        + "'parts':[{'id':'p0'},{'id':'p1'}],'price':1.10,"
                                        + "'ports':[80,'443'],"
                                        + "'by_name':{'b':{'id':'1'},'a':{'id':'2'}}}"));

        assertThat(sample.id()).isEqualTo("i");
        assertThat(sample.text()).contains("");
        assertThat(sample.texts()).containsExactly("a", "");
        assertThat(sample.flag()).isTrue();
        assertThat(sample.count()).isEqualTo(-7);
        assertThat(sample.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(sample.time()).contains(Instant.parse("2020-07-28T18:00:00Z"));
        assertThat(sample.color()).isEqualTo(Color.RED);
        assertThat(sample.part().orElseThrow().id()).isEqualTo("p");
        assertThat(sample.requiredPart().id()).isEqualTo("r");
        assertThat(sample.parts()).extracting(Sample::id).containsExactly("p0", "p1");
        assertThat(sample.price()).isEqualTo("1.10");
        assertThat(sample.ports()).containsExactly(80L, 443L);
        assertThat(sample.byName().keySet()).containsExactly("b", "a");
        assertThat(sample.byName().values()).extracting(Sample::id).containsExactly("1", "2");
    }

    @Test
    void readAbsentMembersAsTheApiOmitsThem() {
        assertThatAllAreUnset(EMPTY);
    }

    @Test
    void readExplicitNullsAsAbsentMembers() {
        assertThatAllAreUnset(NULLS);
        assertThat(NULLS.json().has("id")).isTrue();
    }

    private static void assertThatAllAreUnset(Sample sample) {
        assertThat(sample.text()).isEmpty();
        assertThat(sample.texts()).isEmpty();
        assertThat(sample.flag()).isFalse();
        assertThat(sample.count()).isZero();
        assertThat(sample.size()).isZero();
        assertThat(sample.time()).isEmpty();
        assertThat(sample.color()).isEqualTo(Color.NONE);
        assertThat(sample.part()).isEmpty();
        assertThat(sample.parts()).isEmpty();
        assertThat(sample.price()).isZero();
        assertThat(sample.ports()).isEmpty();
        assertThat(sample.byName()).isEmpty();
    }

    @Test
    void sayWhereANumberOrAnObjectIsNone() {
        Sample sample =
                Sample.of(Documents.parse("{'price':'free','ports':[80,1.5],'by_name':{'a':7}}"));

        assertThatThrownBy(sample::price)
                .hasMessage(
                        "Sample.price: expected a number, found a string that is none; json() gives the raw"
                                + " document [unexpected-json]");
        assertThatThrownBy(sample::ports)
                .hasMessage(
                        "Sample.ports[1]: expected a whole number of 64 bits, found a number with a fraction;"
                                + " json() gives the raw document [unexpected-json]");
        assertThatThrownBy(sample::byName)
                .hasMessage(
                        "Sample.by_name.a: expected an object, found a number; json() gives the raw"
                                + " document [unexpected-json]");
    }

    @Test
    void sayWhatIsMissingWhereAValueMustBeThere() {
        assertThatThrownBy(EMPTY::id)
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "Sample.id: expected a string, found nothing; json() gives the raw document"
                                + " [unexpected-json]");
        assertThatThrownBy(NULLS::id)
                .hasMessage(
                        "Sample.id: expected a string, found null; json() gives the raw document"
                                + " [unexpected-json]");
        assertThatThrownBy(EMPTY::requiredPart)
                .hasMessage(
                        "Sample.required_part: expected an object, found nothing; json() gives the"
                                + " raw document [unexpected-json]");
        assertThatThrownBy(NULLS::requiredPart)
                .hasMessage(
                        "Sample.required_part: expected an object, found null; json() gives the raw"
                                + " document [unexpected-json]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    count | 2147483647               | 2147483647
                    count | -2147483648              | -2147483648
                    count | 2.0                      | 2
                    count | 2e1                      | 20
                    count | '7'                      | 7
                    size  | '9223372036854775807'    | 9223372036854775807
                    size  | '-0'                     | 0
                    size  | '513668'                 | 513668
                    size  | 1e18                     | 1000000000000000000
                    """)
    void readWholeNumbersHoweverTheyAreWritten(String name, String json, long value) {
        Sample sample = Sample.of(Documents.parse("{'" + name + "':" + json + "}"));

        assertThat(name.equals("count") ? sample.count() : sample.size()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    9223372036854775808, a number that is none
                    1.5,                 a number with a fraction
                    -0.01,               a number with a fraction
                    1e999999999,         a number that is none
                    1e99999999999,       a number that is none
                    '1.5',               a string that is none
                    '',                  a string that is none
                    ' 7',                a string that is none
                    'seven',             a string that is none
                    '0x7',               a string that is none
                    '1e999999999',       a string that is none
                    true,                a boolean
                    [],                  an array
                    {},                  an object
                    """)
    void refuseNumbersThatAreNotWhole(String json, String found) {
        JsonValue value = Documents.parseValue(json);
        Sample sample = Sample.of(JsonObject.of("size", value, "count", value));

        assertThatThrownBy(sample::size)
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "Sample.size: expected a whole number of 64 bits, found "
                                + found
                                + "; json() gives the raw document [unexpected-json]");
        assertThatThrownBy(sample::count)
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasMessage(
                        "Sample.count: expected a whole number of 32 bits, found "
                                + found
                                + "; json() gives the raw document [unexpected-json]");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refuseAMillionDigitsAtOnce() {
        String digits = "1".repeat(1_000_000);

        for (Object hostile : List.of(JsonNumber.ofText(digits), JsonString.of(digits))) {
            Sample sample = Sample.of(JsonObject.of("size", hostile, "count", hostile));
            assertThatThrownBy(sample::size).isInstanceOf(UnexpectedJsonException.class);
            assertThatThrownBy(sample::count).isInstanceOf(UnexpectedJsonException.class);
        }
    }

    @Test
    void readAnEnumThatTheyDoNotKnow() {
        Sample sample = Sample.of(JsonObject.of("color", "ULTRAVIOLET"));

        assertThat(sample.color().value()).isEqualTo("ULTRAVIOLET");
        assertThat(sample.color().isKnown()).isFalse();
    }

    @Test
    void giveListsThatCannotBeChanged() {
        Sample sample = Sample.of(Documents.parse("{'texts':['a'],'parts':[{'id':'p'}]}"));

        assertThatThrownBy(() -> sample.texts().add("b"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sample.parts().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> EMPTY.texts().add("b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aViewIsEqualToAnotherOfItsTypeOverAnEqualDocument() {
        JsonObject document = Documents.parse("{'id':'a','text':'b'}");
        Sample sample = Sample.of(document);

        assertThat(sample)
                .isEqualTo(Sample.of(Documents.parse("{'text':'b','id':'a'}")))
                .hasSameHashCodeAs(Sample.of(Documents.parse("{'text':'b','id':'a'}")))
                .isNotEqualTo(Sample.of(document.with("unknown", 1)))
                .isNotEqualTo(Other.of(document))
                .isNotEqualTo(document);
        assertThat(Sample.of(Documents.parse("{'part':{'id':'p'}}")).part())
                .as("a view is the same wherever it was found")
                .contains(Sample.of(JsonObject.of("id", "p")));
    }

    @Test
    void aViewGivesItsDocumentAsItIs() {
        JsonObject document = JsonObject.of("id", "a");

        assertThat(Sample.of(document).json()).isSameAs(document);
        assertThatThrownBy(() -> Sample.of(Nothing.of(JsonObject.class)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("json");
    }

    @Test
    void aViewsTextIsItsTypeAndTheRedactedDocument() {
        assertThat(Sample.of(Documents.parse("{'id':'a','token':'canary'}")))
                .hasToString("Sample{\"id\":\"a\",\"token\":\"<redacted>\"}");
    }
}
