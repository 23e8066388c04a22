package io.github.doapps.model.spec.edit;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.env.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The {@code envs} of an app or a component, and edits of them in place. */
public final class EnvList {

    private final JsonObject holder;
    private final String title;
    private final List<JsonValue> items;

    /**
     * The variables of a document.
     *
     * @param holder the document of what has them
     * @param title what that is and its name, for texts
     */
    public EnvList(JsonObject holder, String title) {
        this.holder = holder;
        this.title = title;
        JsonValue envs = holder.get("envs");
        if (envs instanceof JsonArray array) {
            this.items = array.items();
        } else if (envs == null || envs instanceof JsonNull) {
            this.items = List.of();
        } else {
            throw new UnexpectedJsonException(title + ".envs", "an array", envs.kind());
        }
    }

    /**
     * A variable by its name.
     *
     * @param key the name
     * @return the variable, or empty if there is none
     */
    public Optional<VariableDefinition> find(String key) {
        int index = only(key);
        return index < 0
                ? Optional.empty()
                : Optional.of(VariableDefinition.of((JsonObject) items.get(index)));
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
        return edited(env.key(), present -> env);
    }

    /**
     * The document without a variable.
     *
     * @param key the name
     * @return the changed document, or the same if there is no such variable
     */
    public JsonObject without(String key) {
        List<JsonValue> rest = items.stream().filter(item -> !isNamed(item, key)).toList();
        return rest.size() == items.size() ? holder : holder.with("envs", JsonArray.copyOf(rest));
    }

    private JsonObject edited(String key, UnaryOperator<VariableDefinition> edit) {
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "A variable of the "
                            + title
                            + " must have a name, and this one is blank. Nothing was changed or"
                            + " sent.");
        }
        int index = only(key);
        List<JsonValue> changed = new ArrayList<>(items);
        if (index < 0) {
            changed.add(edit.apply(VariableDefinition.builder().key(key).build()).json());
        } else {
            VariableDefinition present = VariableDefinition.of((JsonObject) items.get(index));
            changed.set(index, edit.apply(present).json());
        }
        return holder.with("envs", JsonArray.copyOf(changed));
    }

    /** The index of the only variable of that name, or -1. */
    private int only(String key) {
        int found = -1;
        for (int i = 0; i < items.size(); i++) {
            if (isNamed(items.get(i), key)) {
                if (found >= 0) {
                    throw new IllegalArgumentException(
                            "The "
                                    + title
                                    + " has the variable "
                                    + key
                                    + " more than once, so it is not clear which is meant; set the"
                                    + " whole list with toBuilder().envs(...). Nothing was changed"
                                    + " or sent.");
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isNamed(JsonValue item, String key) {
        return item instanceof JsonObject env && JsonString.of(key).equals(env.get("key"));
    }
}
