package io.github.doapps.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import io.github.doapps.spi.JsonCodec;
import jakarta.json.bind.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A text of one deployment, and of a page of 200 large ones, to what can be read. */
@State(Scope.Benchmark)
public class DecodeBenchmark {

    private final byte[] deployment = Texts.deployment();
    private final byte[] page = Texts.page();
    private final JsonCodec jackson = JacksonCodec.create();
    private final JsonCodec jsonb = JsonbCodec.create();
    private final JsonMapper mapper = Texts.jackson();
    private final ObjectReader envelopes = mapper.readerFor(DeploymentDocument.Envelope.class);
    private final ObjectReader pages = mapper.readerFor(DeploymentDocument.Page.class);
    private final Jsonb yasson = Texts.jsonb();

    /** doapps. */
    @Benchmark
    public JsonValue deploymentByJacksonCodec() {
        return jackson.decode(deployment);
    }

    /** By hand. */
    @Benchmark
    public Object deploymentByJackson() throws IOException {
        return envelopes.readValue(deployment);
    }

    /** doapps. */
    @Benchmark
    public JsonValue deploymentByJsonbCodec() {
        return jsonb.decode(deployment);
    }

    /** By hand. */
    @Benchmark
    public Object deploymentByYasson() {
        return yasson.fromJson(
                new ByteArrayInputStream(deployment), DeploymentDocument.Envelope.class);
    }

    /** doapps. */
    @Benchmark
    public JsonValue pageByJacksonCodec() {
        return jackson.decode(page);
    }

    /** By hand. */
    @Benchmark
    public Object pageByJackson() throws IOException {
        return pages.readValue(page);
    }

    /** doapps. */
    @Benchmark
    public JsonValue pageByJsonbCodec() {
        return jsonb.decode(page);
    }

    /** By hand. */
    @Benchmark
    public Object pageByYasson() {
        return yasson.fromJson(new ByteArrayInputStream(page), DeploymentDocument.Page.class);
    }
}
