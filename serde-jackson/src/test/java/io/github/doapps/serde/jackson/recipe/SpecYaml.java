package io.github.doapps.serde.jackson.recipe;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonBoolean;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.spec.AppSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a spec that is kept as YAML, such as {@code .do/app.yaml}. */
public final class SpecYaml {

    /** Members that are text, whatever YAML takes them for: a tag {@code 1.10} is no number. */
    private static final Set<String> TEXT =
            Set.of("branch", "digest", "minimum_tls_version", "name", "repo", "tag", "version");

    private final YAMLParser parser;

    private SpecYaml(YAMLParser parser) {
        this.parser = parser;
    }

    public static AppSpec read(String yaml) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            parser.nextToken();
            JsonValue document = new SpecYaml(parser).value("", "");
            if (!(document instanceof JsonObject spec) || parser.nextToken() != null) {
                throw new IOException("A spec is one YAML document, and a mapping");
            }
            return AppSpec.of(spec);
        }
    }

    private JsonValue value(String holder, String name) throws IOException {
        if (parser.isCurrentAlias()) {
            throw new IOException("An alias stands for " + name + ": write it out");
        }
        boolean text = TEXT.contains(name) || (name.equals("value") && holder.equals("envs"));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(name.isEmpty() ? holder : name);
            case START_ARRAY -> array(name);
            case VALUE_STRING -> JsonString.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    text ? JsonString.of(parser.getText()) : number(name);
            case VALUE_TRUE, VALUE_FALSE ->
                    text
                            ? JsonString.of(parser.getText())
                            : JsonBoolean.of(parser.getBooleanValue());
            case VALUE_NULL -> JsonNull.INSTANCE;
            default -> throw new IOException("This is no spec: " + parser.currentToken());
        };
    }

    private JsonNumber number(String name) throws IOException {
        try {
            return JsonNumber.ofText(parser.getText());
        } catch (JsonException notOfJson) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new IOException("Line " + line + ": JSON has no such number for " + name);
        }
    }

    private JsonObject object(String holder) throws IOException {
        JsonObject.Builder object = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.add(name, value(holder, name));
        }
        return object.build();
    }

    private JsonArray array(String holder) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(holder, ""));
        }
        return JsonArray.copyOf(items);
    }
}
