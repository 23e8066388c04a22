package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Where the contract and reality are known to disagree: members to put into it and items to add,
 * each with a place and a reason. One that the contract has come to say itself fails, so that the
 * list does not outlive its reasons.
 */
final class Disagreements {

    private final JsonNode list;

    Disagreements(JsonNode list) {
        this.list = list;
    }

    /** A copy of a contract, with what it lacks. */
    JsonNode amend(JsonNode contract) {
        JsonNode amended = contract.deepCopy();
        assertThat(list).hasSizeGreaterThan(10);
        for (JsonNode one : list) {
            String reason = one.path("because").asText();
            assertThat(reason).as("the reason of %s", one.path("at")).hasSizeGreaterThan(20);
            JsonNode place = amended.at(one.path("at").asText());
            if (one.has("put")) {
                assertThat(place).as("%s", one.path("at")).isInstanceOf(ObjectNode.class);
                put((ObjectNode) place, one.path("put"));
            } else {
                assertThat(place).as("%s", one.path("at")).isInstanceOf(ArrayNode.class);
                add((ArrayNode) place, one.path("add"));
            }
        }
        return amended;
    }

    private static void put(ObjectNode place, JsonNode members) {
        assertThat(members).isNotEmpty();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            assertThat(place.has(member.getKey()))
                    .as("the contract has %s by now: delete the disagreement", member.getKey())
                    .isFalse();
            place.set(member.getKey(), member.getValue());
        }
    }

    private static void add(ArrayNode place, JsonNode items) {
        assertThat(items).isNotEmpty();
        for (JsonNode item : items) {
            assertThat(place)
                    .as("the contract has %s by now: delete the disagreement", item)
                    .doesNotContain(item);
            place.add(item);
        }
    }
}
