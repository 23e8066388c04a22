package io.github.doapps.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.benchmarks.row.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published contract's example of a deployment, and what can be made of it. */
public final class ContractExample {

    /** Where the contract's folder is. */
    public static final String PROPERTY = "doapps.contract";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEPLOYMENTS_OF_A_PAGE = 200;
    private static final int BYTES_OF_A_LARGE_ONE = 35_000;

    private final ObjectNode envelope;

    private ContractExample(ObjectNode envelope) {
        this.envelope = envelope;
    }

    /** The file that holds the contract. */
    public static Path file() {
        return Path.of(System.getProperty(PROPERTY, "contract"), "openapi-apps.json");
    }

    /** The example of the contract. */
    public static ContractExample read() {
        Path file = file();
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "There is no contract at " + file + "; -D" + PROPERTY + " says where it is.");
        }
        try {
            JsonNode example =
                    JSON.readTree(file.toFile()).at("/components/examples/deployment/value");
            if (!(example.path("deployment") instanceof ObjectNode)) {
                throw new IllegalStateException("The contract has no example of a deployment.");
            }
            return new ContractExample((ObjectNode) example);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One deployment in its envelope, as the API writes it. */
    public byte[] deployment() {
        return bytes(envelope);
    }

    /** The deployment without its envelope. */
    public JsonNode bareDeployment() {
        return envelope.path("deployment");
    }

    /** A page of 200 deployments of apps that are large: some 7 MB. */
    public byte[] page() {
        ObjectNode large = large();
        ObjectNode page = JSON.createObjectNode();
        ArrayNode deployments = page.putArray("deployments");
        for (int index = 0; index < DEPLOYMENTS_OF_A_PAGE; index++) {
            deployments.add(large.deepCopy().put("id", id(index)));
        }
        page.putObject("links");
        page.putObject("meta").put("total", DEPLOYMENTS_OF_A_PAGE);
        return bytes(page);
    }

    /** A deployment of an app of many services. */
    public ObjectNode large() {
        ObjectNode deployment = (ObjectNode) envelope.path("deployment").deepCopy();
        ArrayNode services = (ArrayNode) deployment.path("spec").path("services");
        JsonNode first = services.get(0);
        while (bytes(deployment).length < BYTES_OF_A_LARGE_ONE) {
            services.add(service((ObjectNode) first.deepCopy(), services.size()));
        }
        return deployment;
    }

    /** What a row must have read of {@link #deployment()}. */
    public Expected expected() {
        JsonNode deployment = envelope.path("deployment");
        return new Expected(
                deployment.path("id").textValue(),
                deployment.path("phase").textValue(),
                deployment.path("progress").path("steps").size(),
                deployment().length);
    }

    private static ObjectNode service(ObjectNode service, int index) {
        service.put("name", "service-" + index);
        ArrayNode envs = service.putArray("envs");
        for (int variable = 0; variable < 16; variable++) {
            envs.addObject()
                    .put("key", "SETTING_" + variable)
                    .put("value", "value " + variable + " of service " + index)
                    .put("scope", "RUN_AND_BUILD_TIME");
        }
        return service;
    }

    private static String id(int index) {
        return "b6bdf840-2854-4f87-a36c-%012d".formatted(index);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
