package io.github.doapps.model.spec.edit;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.env.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The {@code envs} of an app or a component, and edits of them in place. */
public final class EnvList {

    private final JsonObject holder;
    private final String title;
    private final List<VariableDefinition> envs;

    /**
     * The variables of a document.
     *
     * @param holder the document of what has them
     * @param title what that is and its name, for texts
     * @param envs the variables, as the view of that document gives them
     */
    public EnvList(JsonObject holder, String title, List<VariableDefinition> envs) {
        this.holder = holder;
        this.title = title;
        this.envs = envs;
    }

    /**
     * A variable by its name.
     *
     * @param key the name
     * @return the variable, or empty if there is none
     */
    public Optional<VariableDefinition> find(String key) {
        int index = only(key);
        return index < 0 ? Optional.empty() : Optional.of(envs.get(index));
    }

    /**
     * The document with the value of a variable set.
     *
     * @param key the name
     * @param value the value
     * @return the changed document
     */
    public JsonObject with(String key, String value) {
        return edited(key, env -> env.toBuilder().value(value).build());
    }

    /**
     * The document with the value of a variable set, and the variable made secret.
     *
     * @param key the name
     * @param value the value
     * @return the changed document
     */
    public JsonObject withSecret(String key, String value) {
        return edited(key, env -> env.toBuilder().value(value).type(VariableType.SECRET).build());
    }

    /**
     * The document with a variable replaced or added.
     *
     * @param env the variable
     * @return the changed document
     */
    public JsonObject with(VariableDefinition env) {
        return edited(Objects.requireNonNull(env, "env").key(), present -> env);
    }

    /**
     * The document without a variable, wherever it stands.
     *
     * @param key the name
     * @return the changed document, or the same if there is no such variable
     */
    public JsonObject without(String key) {
        JsonString name = name(key);
        List<JsonValue> rest = documents();
        boolean found = rest.removeIf(env -> isNamed((JsonObject) env, name));
        return found ? holder.with("envs", JsonArray.copyOf(rest)) : holder;
    }

    private JsonObject edited(String key, UnaryOperator<VariableDefinition> edit) {
        int index = only(key);
        if (key.isBlank()) {
            throw RefusedEdit.because(
                    "A variable of the " + title + " must have a name, and this one is blank.");
        }
        List<JsonValue> changed = documents();
        if (index < 0) {
            changed.add(edit.apply(VariableDefinition.builder().key(key).build()).json());
        } else {
            changed.set(index, edit.apply(envs.get(index)).json());
        }
        return holder.with("envs", JsonArray.copyOf(changed));
    }

    private List<JsonValue> documents() {
        List<JsonValue> documents = new ArrayList<>();
        envs.forEach(env -> documents.add(env.json()));
        return documents;
    }

    /** The index of the only variable of that name, or -1. */
    private int only(String key) {
        JsonString name = name(key);
        int found = -1;
        for (int i = 0; i < envs.size(); i++) {
            if (isNamed(envs.get(i).json(), name)) {
                if (found >= 0) {
                    throw RefusedEdit.because(
                            "The "
                                    + title
                                    + " has the variable "
                                    + key
                                    + " more than once, so it is not clear which is meant; set the"
                                    + " whole list with toBuilder().envs(...).");
                }
                found = i;
            }
        }
        return found;
    }

    private static JsonString name(String key) {
        return JsonString.of(Objects.requireNonNull(key, "key"));
    }

    private static boolean isNamed(JsonObject env, JsonString name) {
        return name.equals(env.get("key"));
    }
}
