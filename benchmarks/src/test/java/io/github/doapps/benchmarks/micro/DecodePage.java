package io.github.doapps.benchmarks.micro;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import io.github.doapps.spi.JsonCodec;
import jakarta.json.bind.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program of a JVM with little memory: reads a page from a file, once, in one way. */
final class DecodePage {

    /** The ways: doapps' own, each before the same by hand. */
    static final List<String> WAYS = List.of("jackson codec", "jackson", "jsonb codec", "yasson");

    private DecodePage() {}

    public static void main(String[] arguments) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(arguments[0]));
        Object read = decode(page, arguments[1]);
        // both are needed to the end
        System.out.println(page.length + " bytes as " + read.getClass().getSimpleName());
    }

    private static Object decode(byte[] page, String way) throws IOException {
        return switch (way) {
            case "jackson codec" -> decode(page, JacksonCodec.create());
            case "jsonb codec" -> decode(page, JsonbCodec.create());
            case "jackson" -> {
                JsonMapper mapper = Texts.jackson();
                yield mapper.readValue(page, DeploymentDocument.Page.class);
            }
            case "yasson" -> {
                Jsonb yasson = Texts.jsonb();
                yield yasson.fromJson(
                        new ByteArrayInputStream(page), DeploymentDocument.Page.class);
            }
            default -> throw new IllegalArgumentException(way);
        };
    }

    private static JsonValue decode(byte[] page, JsonCodec codec) {
        return codec.decode(page);
    }
}
