package io.github.doapps.testkit.internal.rest.route;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Reads members of request bodies, and refuses what is of a wrong type. */
public final class Bodies {

    private Bodies() {}

    /**
     * A member that is true or false. Defaults to false.
     *
     * @param body the body
     * @param member the member's name
     * @return the value
     * @throws Refusal with 400 if it is neither
     */
    public static boolean flag(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw Refusal.badRequest(member + " must be true or false");
        }
        return value.asBoolean(false);
    }

    /**
     * A member that must be there, and a string.
     *
     * @param body the body
     * @param member the member's name
     * @return the string
     * @throws Refusal with 400 if it is not
     */
    public static String text(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isTextual()) {
            throw Refusal.badRequest(member + " must be a string");
        }
        return value.asText();
    }

    /**
     * A member that is a list of strings.
     *
     * @param body the body
     * @param member the member's name
     * @return the strings, none if the member is absent or null
     * @throws Refusal with 400 if it is anything else
     */
    public static List<String> texts(JsonNode body, String member) {
        JsonNode list = body.path(member);
        List<String> texts = new ArrayList<>();
        boolean fits = list.isArray() || list.isMissingNode() || list.isNull();
        for (JsonNode item : list) {
            fits &= item.isTextual();
            texts.add(item.asText());
        }
        if (!fits) {
            throw Refusal.badRequest(member + " must be a list of strings");
        }
        return List.copyOf(texts);
    }
}
