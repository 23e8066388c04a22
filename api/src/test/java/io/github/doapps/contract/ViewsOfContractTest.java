package io.github.doapps.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.doapps.contract.Schema.Kind;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds every view and every open enum against its schema, and every schema against the table: an
 * accessor for each property that reads that property, a setter where users write it, and nothing
 * that neither the contract nor the table's line knows.
 */
class ViewsOfContractTest {

    /** Every object and every enum of the contract has been decided on, once. */
    @Test
    void everySchemaHasAViewOrALineThatSaysWhyNot() {
        Map<String, Integer> decided = new TreeMap<>();
        Table.decisions().forEach((schema, by) -> decided.put(schema, by.size()));
        Map<String, Integer> expected = new TreeMap<>();
        Schemas.orSkip().things().keySet().forEach(schema -> expected.put(schema, 1));

        assertThat(decided).isEqualTo(expected);
    }

    /** A view that is in no line would be held by nobody. */
    @Test
    void everyViewHasALine() {
        Set<Class<?>> held = views().map(Row::type).collect(Collectors.toSet());

        assertThat(held).isEqualTo(Set.copyOf(AllViews.classes())).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> everyViewHasAnAccessorForEachPropertyAndNoOther() {
        Schemas schemas = Schemas.orSkip();
        return views().map(row -> dynamicTest(row.schema(), () -> accessorsOf(row, schemas)));
    }

    private static void accessorsOf(Row row, Schemas schemas) {
        Schema schema = schemas.get(row.schema());
        Set<String> expected = new TreeSet<>(row.besides());
        for (String property : row.properties(schema)) {
            expected.add(row.accessor(property));
        }

        assertThat(Accessors.of(row.type())).isEqualTo(expected);
        assertThat(row.onlyGodo())
                .as("what the contract has is no longer known to the Go client alone")
                .noneMatch(schema.properties()::containsKey);
    }

    @TestFactory
    Stream<DynamicTest> everyAccessorReadsItsProperty() {
        Schemas schemas = Schemas.orSkip();
        return views().map(row -> dynamicTest(row.schema(), () -> valuesOf(row, schemas)));
    }

    private static void valuesOf(Row row, Schemas schemas) {
        Map<String, JsonValue> values = values(row, schemas);
        JsonObject.Builder all = JsonObject.builder();
        values.forEach(all::add);
        ApiObject full = Accessors.view(row.type(), all.build());
        values.forEach(
                (property, value) -> {
                    String accessor = row.accessor(property);
                    ApiObject sole = Accessors.view(row.type(), JsonObject.of(property, value));
                    for (ApiObject view : new ApiObject[] {sole, full}) {
                        assertThat(Accessors.difference(Accessors.read(view, accessor), value))
                                .as("%s.%s of %s", row.schema(), property, value)
                                .isNull();
                    }
                });
        assertThat(values).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyThatUsersWriteHasASetter() {
        Schemas schemas = Schemas.orSkip();
        return views().filter(row -> schemas.isWritten(schemas.get(row.schema())))
                .map(row -> dynamicTest(row.schema(), () -> settersOf(row, schemas)));
    }

    /** What only the Go client knows is written if there is a builder. */
    private static boolean isWritten(Row row, Schemas schemas) {
        return row.isOfContract()
                ? schemas.isWritten(schemas.get(row.schema()))
                : Accessors.hasBuilder(row.type());
    }

    private static void settersOf(Row row, Schemas schemas) {
        assertThat(Accessors.hasBuilder(row.type())).as("has a builder").isTrue();
        Map<String, JsonValue> values = values(row, schemas);
        values.keySet().removeAll(row.unset());
        values.forEach(
                (property, value) ->
                        assertThat(Accessors.built(row.type(), row.accessor(property), value))
                                .isEqualTo(JsonObject.of(property, value)));
        assertThat(values).isNotEmpty();
    }

    /** A value for each property that is there. */
    private static Map<String, JsonValue> values(Row row, Schemas schemas) {
        Schema schema = schemas.get(row.schema());
        Samples samples = new Samples(schemas);
        Map<String, JsonValue> values = new TreeMap<>();
        schema.properties()
                .forEach(
                        (property, of) -> {
                            values.put(
                                    property, row.samples().getOrDefault(property, samples.of(of)));
                        });
        row.onlyGodo()
                .forEach(
                        property ->
                                values.put(
                                        property,
                                        Accessors.sample(row.type(), row.accessor(property))));
        return values;
    }

    @TestFactory
    Stream<DynamicTest> everyOpenEnumKnowsEachValueAndNoOther() {
        Schemas schemas = Schemas.orSkip();
        return Table.rows().stream()
                .filter(Row::isEnum)
                .map(row -> dynamicTest(row.schema(), () -> constantsOf(row, schemas)));
    }

    private static void constantsOf(Row row, Schemas schemas) {
        Schema schema = schemas.get(row.schema());
        Set<String> expected = new TreeSet<>(schema.values());
        expected.addAll(row.onlyGodo());

        assertThat(new TreeSet<>(Accessors.knownValues(row.type()))).isEqualTo(expected);
        assertThat(schema.kind() == Kind.ENUM || !row.isOfContract()).isTrue();
        assertThat(row.onlyGodo()).noneMatch(schema.values()::contains);
    }

    /** A line that matches nothing would hide what it once stood for. */
    @Test
    void everyNameInALineStandsForSomething() {
        Schemas schemas = Schemas.orSkip();
        views().forEach(
                        row -> {
                            Set<String> properties = row.properties(schemas.get(row.schema()));
                            assertThat(properties).containsAll(row.named().keySet());
                            assertThat(properties).containsAll(row.unset());
                            assertThat(properties).containsAll(row.samples().keySet());
                        });
    }

    @Test
    void countsWhatIsHeld() {
        Schemas schemas = Schemas.orSkip();
        int properties = 0;
        int setters = 0;
        int values = 0;
        for (Row row : Table.rows()) {
            Schema schema = schemas.get(row.schema());
            if (row.isEnum()) {
                values += schema.values().size() + row.onlyGodo().size();
            } else {
                properties += values(row, schemas).size();
                setters +=
                        isWritten(row, schemas)
                                ? values(row, schemas).size() - row.unset().size()
                                : 0;
            }
        }
        System.out.printf(
                "contract: %d objects and enums; %d views with %d accessors and %d setters; %d open"
                        + " enums with %d values; %d without a view%n",
                schemas.things().size(),
                views().count(),
                properties,
                setters,
                Table.rows().stream().filter(Row::isEnum).count(),
                values,
                SchemasWithoutView.REASONS.size());

        assertThat(properties).isPositive();
    }

    private static Stream<Row> views() {
        return Table.rows().stream().filter(row -> !row.isEnum());
    }
}
