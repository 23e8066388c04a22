package io.github.doapps.testkit.internal.spec;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;

/**
 * An app's spec: what the emulator must know of it, and its text.
 *
 * @param name the app's name
 * @param region the region's slug, empty if the spec names none
 * @param components its components, in the order of {@link ComponentKind} and of the spec
 * @param databases its databases
 * @param alerts the alerts it asks for, the app's before the components'
 * @param json the text as it was sent, member for member, with its secrets sealed
 */
public record Spec(
        String name,
        String region,
        List<Component> components,
        List<Database> databases,
        List<AlertRule> alerts,
        String json) {

    /**
     * A component by its name.
     *
     * @param wanted the name
     * @return the component
     * @throws Refusal with 404 if there is none
     */
    public Component component(String wanted) {
        return components.stream()
                .filter(component -> component.name().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * A database by its name.
     *
     * @param wanted the name
     * @return the database
     * @throws Refusal with 404 if there is none
     */
    public Database database(String wanted) {
        return databases.stream()
                .filter(database -> database.name().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The name alone: the rest may be secret. */
    @Override
    public String toString() {
        return name;
    }
}
