package io.github.doapps.contract;

import static io.github.doapps.contract.Canaries.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.doapps.contract.Schema.Kind;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.Redaction;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what texts blank against the contract: whatever looks like a secret there, by its name or
 * by what is said of it, has been decided on.
 */
class SecretsOfContractTest {

    private static final Pattern SECRET_WORDS =
            Pattern.compile(
                    "(?i)token|passw|secret|credential|webhook|encrypt|pre-?signed|api.?key"
                            + "|authenticat");

    private static final Pattern SECRET_NAMES =
            Pattern.compile(
                    SECRET_WORDS.pattern() + "|auth|certificate|(^|_)(secure|key$|headers?$)");

    private static final Pattern ADDRESS = Pattern.compile("(^|_)(url|urls|uri|endpoint)$");

    /** A property that is new and looks like a secret fails here until somebody decides. */
    @Test
    void everythingThatLooksLikeASecretHasBeenDecidedOn() {
        Set<String> decided = new TreeSet<>(SecretProperties.BLANKED);
        decided.addAll(SecretProperties.SHOWN.keySet());
        Set<String> suspects = suspects(Schemas.orSkip());

        assertThat(decided).containsAll(suspects);
        assertThat(suspects).hasSizeGreaterThan(25);
        System.out.printf(
                "secrets: %d properties look like one; %d blanked, %d shown%n",
                suspects.size(), SecretProperties.BLANKED.size(), SecretProperties.SHOWN.size());
    }

    /** The words that blank what nobody knows hide nothing of what is known. */
    @Test
    void noOtherPropertyIsBlanked() {
        Set<String> secret = new TreeSet<>();
        SecretProperties.BLANKED.forEach(name -> secret.add(last(name)));
        Set<String> blanked = new TreeSet<>();
        Set<String> properties = properties(Schemas.orSkip()).keySet();
        for (String property : properties) {
            String name = last(property);
            if (!Redaction.text(JsonObject.of(name, CANARY)).contains(CANARY)) {
                blanked.add(name);
            }
        }
        assertThat(properties).hasSizeGreaterThan(400);
        assertThat(blanked).hasSizeGreaterThan(8);
        assertThat(secret).containsAll(blanked);
    }

    @Test
    void everyDecisionIsOnAPropertyThatThereIsAndOnOneSide() {
        Set<String> properties = properties(Schemas.orSkip()).keySet();

        assertThat(properties).containsAll(SecretProperties.BLANKED);
        assertThat(properties).containsAll(SecretProperties.SHOWN.keySet());
        assertThat(SecretProperties.SHOWN).doesNotContainKeys(array(SecretProperties.BLANKED));
    }

    @TestFactory
    Stream<DynamicTest> whatIsBlankedIsBlankedAndWhatIsShownIsShown() {
        Schemas schemas = Schemas.orSkip();
        Map<String, Schema> properties = properties(schemas);
        Set<String> decided = new TreeSet<>(SecretProperties.BLANKED);
        SecretProperties.SHOWN.forEach(
                (name, why) -> {
                    if (!isObject(properties.get(name))) {
                        decided.add(name);
                    }
                });
        return decided.stream().map(name -> dynamicTest(name, () -> holds(name, schemas)));
    }

    private static void holds(String name, Schemas schemas) {
        int dot = name.lastIndexOf('.');
        JsonObject holder = sample(name.substring(0, dot), schemas);
        for (JsonValue secret :
                List.of(JsonString.of(CANARY), JsonArray.of(CANARY), JsonObject.of("x", CANARY))) {
            String text = Redaction.text(holder.with(name.substring(dot + 1), secret));
            assertThat(text.contains(CANARY))
                    .as(text)
                    .isEqualTo(SecretProperties.SHOWN.containsKey(name));
        }
        String url = "https://me:" + CANARY + "@example.com/?" + CANARY;
        assertThat(Redaction.text(holder.with(name.substring(dot + 1), url)))
                .doesNotContain(CANARY);
    }

    /** A canary in every secret of everything that a view can hold, at every depth. */
    @TestFactory
    Stream<DynamicTest> noViewShowsASecret() {
        return AllViews.classes().stream()
                .map(view -> dynamicTest(view.getSimpleName(), () -> showsNoSecret(view)));
    }

    private static void showsNoSecret(Class<?> type) {
        JsonObject document = new Canaries().in(type);
        ApiObject view = Accessors.view(type, document);

        assertThat(view.toString()).startsWith(type.getSimpleName() + "{").doesNotContain(CANARY);
        assertThat(view.json()).isSameAs(document);
    }

    @Test
    void everySecretStandsInSomeView() {
        Canaries canaries = new Canaries();
        List<Class<?>> views = AllViews.classes();
        long hiding =
                views.stream()
                        .filter(view -> Redaction.secretsIn(canaries.in(view)).contains(CANARY))
                        .count();

        System.out.printf(
                "canaries: %d secrets, in the documents of %d of %d views%n",
                canaries.placed().size(), hiding, views.size());
        assertThat(canaries.placed()).isEqualTo(SecretProperties.BLANKED);
    }

    /** A view that reads nothing of them has the secrets in its document all the same. */
    @Test
    void noViewShowsASecretThatIsNotItsOwn() {
        JsonObject secrets =
                JsonObject.of(
                        "envs",
                        JsonArray.of(JsonObject.of("key", "shown", "value", CANARY)),
                        "secure_header",
                        JsonObject.of("key", "x", "value", CANARY),
                        "registry_credentials",
                        "me:" + CANARY,
                        "git",
                        JsonObject.of("repo_clone_url", "https://me:" + CANARY + "@example.com"));
        for (Row row : Table.rows()) {
            if (!row.isEnum()) {
                JsonObject nested = JsonObject.of("x", JsonArray.of(JsonArray.of(secrets)));
                assertThat(Accessors.view(row.type(), secrets).toString())
                        .doesNotContain(CANARY)
                        .contains("shown");
                assertThat(Accessors.view(row.type(), nested).toString()).doesNotContain(CANARY);
            }
        }
    }

    private static Set<String> suspects(Schemas schemas) {
        Set<String> suspects = new TreeSet<>();
        properties(schemas)
                .forEach(
                        (name, schema) -> {
                            String last = last(name);
                            boolean saysSo =
                                    !isObject(schema)
                                            && SECRET_WORDS.matcher(schema.prose()).find();
                            if (saysSo
                                    || SECRET_NAMES.matcher(last).find()
                                    || ADDRESS.matcher(last).find()) {
                                suspects.add(name);
                            }
                        });
        return suspects;
    }

    /** Every property by its schema and its name, those of the Go client included. */
    private static Map<String, Schema> properties(Schemas schemas) {
        Map<String, Schema> properties = new TreeMap<>();
        schemas.things()
                .forEach(
                        (name, schema) ->
                                schema.properties()
                                        .forEach(
                                                (property, of) ->
                                                        properties.put(name + "." + property, of)));
        for (Row row : Table.rows()) {
            if (!row.isEnum()) {
                for (String property : row.onlyGodo()) {
                    properties.put(row.schema() + "." + property, schemas.get(Row.GODO + property));
                }
            }
        }
        return properties;
    }

    private static String last(String property) {
        return property.substring(property.lastIndexOf('.') + 1);
    }

    private static boolean isObject(Schema schema) {
        Schema element = schema.element();
        return element == null
                ? schema.kind() == Kind.OBJECT && !schema.name().startsWith(Row.GODO)
                : isObject(element);
    }

    private static JsonObject sample(String schema, Schemas schemas) {
        return (JsonObject) new Samples(schemas).of(schemas.get(schema));
    }

    private static String[] array(Set<String> names) {
        return names.toArray(new String[0]);
    }
}
