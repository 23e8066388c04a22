package io.github.doapps.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.client.JsonText;
import io.github.doapps.json.JsonValue;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
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
    private final JsonText byJackson = Texts.client(JacksonCodec.create()).json();
    private final JsonText byJsonb = Texts.client(JsonbCodec.create()).json();
    private final JsonMapper mapper = Texts.jackson();
    private final ObjectReader envelopes = mapper.readerFor(DeploymentDocument.Envelope.class);
    private final ObjectReader pages = mapper.readerFor(DeploymentDocument.Page.class);
    private final Jsonb yasson = Texts.jsonb();

    /** doapps, as a client reads it: with the look at its syntax that comes before the codec. */
    @Benchmark
    public JsonValue deploymentByJacksonCodec() {
        return byJackson.readDocument(deployment);
    }

    /** By hand. */
    @Benchmark
    public Object deploymentByJackson() throws IOException {
        return envelopes.readValue(deployment);
    }

    /** doapps. */
    @Benchmark
    public JsonValue deploymentByJsonbCodec() {
        return byJsonb.readDocument(deployment);
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
        return byJackson.readDocument(page);
    }

    /** By hand. */
    @Benchmark
    public Object pageByJackson() throws IOException {
        return pages.readValue(page);
    }

    /** doapps. */
    @Benchmark
    public JsonValue pageByJsonbCodec() {
        return byJsonb.readDocument(page);
    }

    /** By hand. */
    @Benchmark
    public Object pageByYasson() {
        return yasson.fromJson(new ByteArrayInputStream(page), DeploymentDocument.Page.class);
    }
}
