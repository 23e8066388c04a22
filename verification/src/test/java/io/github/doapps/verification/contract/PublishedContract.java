package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The published contract, in the folder that the system property {@code doapps.contract} names. A
 * test that asks for it is skipped where it is absent, and fails if that happens in CI.
 */
final class PublishedContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedContract() {}

    /** As it is published. */
    static JsonNode plain() {
        Path file = Path.of(System.getProperty("doapps.contract", "contract"), "openapi-apps.json");
        boolean there = Files.isRegularFile(file);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("in CI the contract must be at %s", file).isTrue();
        }
        assumeTrue(there, () -> "skipped: no contract at " + file);
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With what is known to be otherwise. */
    static JsonNode amended() {
        return new Disagreements(read("disagreements.json")).amend(plain());
    }

    private static JsonNode read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(PublishedContract.class.getResourceAsStream(resource))) {
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
