package io.github.doapps.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema of the contract, with whatever it is composed of put together.
 *
 * @param name its name in the contract; for one that stands within another, the path to it, with
 *     {@code []} for an array's item and <code>{}</code> for a map's value
 * @param kind what values it describes
 * @param format the format that the contract states, or empty
 * @param properties an object's properties, in their order
 * @param element an array's item or a map's value
 * @param values an enum's values
 * @param readOnly whether only the server writes it
 * @param prose what the contract says of it
 */
record Schema(
        String name,
        Kind kind,
        String format,
        Map<String, Schema> properties,
        @Nullable Schema element,
        List<String> values,
        boolean readOnly,
        String prose) {

    enum Kind {
        OBJECT,
        MAP,
        ARRAY,
        STRING,
        ENUM,
        INTEGER,
        NUMBER,
        BOOLEAN,
        /** An object of which the contract says nothing. */
        ANY
    }

    /** Whether it must stand in the table or on the list of those without a view. */
    boolean isNamedThing() {
        return kind == Kind.OBJECT || kind == Kind.ENUM;
    }
}
