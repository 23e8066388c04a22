package io.github.doapps.testkit.internal.platform;

import java.util.List;

/**
 * An app's spec: what the emulator must know of it, and its text.
 *
 * @param name the app's name
 * @param region the region's slug, empty if the spec names none
 * @param components its components, in the order of {@link ComponentKind} and of the spec
 * @param json the text as it was sent, member for member, with its secrets sealed
 */
public record Spec(String name, String region, List<Component> components, String json) {

    /** The name alone: the rest may be secret. */
    @Override
    public String toString() {
        return name;
    }
}
