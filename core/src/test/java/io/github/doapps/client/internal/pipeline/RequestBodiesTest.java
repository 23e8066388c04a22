package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which documents are written anew. */
class RequestBodiesTest {

    private final CountingCodec codec = new CountingCodec();
    private final RequestBodies bodies = new RequestBodies(codec);

    @Test
    void theSameSmallDocumentIsWrittenOnce() {
        JsonObject forcing = CreateDeploymentRequest.forcingBuild().json();
        byte[] first = bodies.of(forcing);
        assertThat(first).asString().isEqualTo("{\"force_build\":true}");
        first[0] = 'x';
        byte[] second = bodies.of(CreateDeploymentRequest.forcingBuild().json());
        assertThat(second).asString().isEqualTo("{\"force_build\":true}");
        second[0] = 'x';
        assertThat(bodies.of(forcing)).asString().isEqualTo("{\"force_build\":true}");
        assertThat(codec.encoded).isEqualTo(1);
    }

    @Test
    void anotherOneIsWrittenAnewThoughItIsEqual() {
        bodies.of(JsonObject.of("a", 1));
        bodies.of(JsonObject.of("a", 1));
        assertThat(codec.encoded).isEqualTo(2);
        assertThat(bodies.of(JsonObject.of("b", 2))).asString().isEqualTo("{\"b\":2}");
    }

    @Test
    void aLargeOneIsNotHeldOnTo() {
        JsonObject small = JsonObject.of("a", "x".repeat(24));
        JsonObject large = JsonObject.of("a", "x".repeat(25));
        bodies.of(small);
        bodies.of(large);
        bodies.of(large);
        assertThat(codec.encoded).isEqualTo(3);
        bodies.of(small);
        assertThat(codec.encoded).isEqualTo(3);
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() {
        codec.broken = true;
        JsonObject document = JsonObject.of("a", 1);
        assertThatThrownBy(() -> bodies.of(document)).isInstanceOf(JsonException.class);
        codec.broken = false;
        assertThat(bodies.of(document)).asString().isEqualTo("{\"a\":1}");
    }

    private static final class CountingCodec implements JsonCodec {

        private int encoded;
        private boolean broken;

        @Override
        public byte[] encode(JsonValue document) {
            encoded++;
            if (broken) {
                throw new JsonException("the document cannot be written");
            }
            return document.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public JsonValue decode(byte[] utf8) {
            throw new AssertionError("nothing is read here");
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String libraryVersion() {
            return "1.0";
        }
    }
}
