package io.github.doapps.serde.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codecs agree to the byte because they are held to the same lists. */
class SharedListsTest {

    private static final String ROOT = System.getProperty("doapps.root", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExpectedText",
                "GoldenDocuments",
                "MalformedTexts",
                "RandomDocuments",
                "RefusedTexts"
            })
    void theOtherCodecsListIsTheSame(String name) throws IOException {
        assumeThat(ROOT).as("the system property doapps.root").isNotEmpty();
        assertThat(source("jsonb", name)).isEqualTo(source("jackson", name));
    }

    private static String source(String codec, String name) throws IOException {
        Path file =
                Path.of(
                        ROOT,
                        "serde-" + codec,
                        "src/test/java/io/github/doapps/serde",
                        codec,
                        name + ".java");
        return Files.readString(file).replace("doapps.serde." + codec + ";", "doapps.serde;");
    }
}
