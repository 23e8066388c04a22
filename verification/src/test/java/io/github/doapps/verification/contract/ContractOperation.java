package io.github.doapps.verification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of the contract.
 *
 * @param method the method
 * @param template the path with its variables
 * @param definition what the contract says of it
 */
record ContractOperation(String method, String template, JsonNode definition) {

    static List<ContractOperation> all(JsonNode contract) {
        List<ContractOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String name = method.getKey().toUpperCase(Locale.ROOT);
                operations.add(new ContractOperation(name, path.getKey(), method.getValue()));
            }
        }
        return List.copyOf(operations);
    }

    /** The one that a request is for: of several that fit, that with the fewest variables. */
    static Optional<ContractOperation> find(
            List<ContractOperation> operations, String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.fits(path))
                .min(Comparator.comparing(ContractOperation::variableCount));
    }

    /** Method and path, as {@code GET /v2/apps/{id}}. */
    String route() {
        return method + " " + template;
    }

    private boolean fits(String path) {
        List<String> wanted = List.of(template.split("/", -1));
        List<String> given = List.of(path.split("/", -1));
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean fits =
                    wanted.get(i).startsWith("{")
                            ? !given.get(i).isEmpty()
                            : wanted.get(i).equals(given.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private long variableCount() {
        return template.chars().filter(c -> c == '{').count();
    }
}
