package io.github.doapps.benchmarks.micro;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.serde.jsonb.JsonbCodec;
import io.github.doapps.spi.JsonCodec;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One deployment, a page of 200 large ones, and the request of createDeployment, to bytes. */
@State(Scope.Benchmark)
public class EncodeBenchmark {

    private final JsonCodec jackson = JacksonCodec.create();
    private final JsonCodec jsonb = JsonbCodec.create();
    private final JsonMapper mapper = Texts.jackson();
    private final Jsonb yasson = Texts.jsonb();
    private final JsonValue deploymentDocument = jackson.decode(Texts.deployment());
    private final JsonValue pageDocument = jackson.decode(Texts.page());
    private final DeploymentDocument.Envelope deployment =
            Texts.records(Texts.deployment(), DeploymentDocument.Envelope.class);
    private final DeploymentDocument.Page page =
            Texts.records(Texts.page(), DeploymentDocument.Page.class);

    /** doapps. */
    @Benchmark
    public byte[] deploymentByJacksonCodec() {
        return jackson.encode(deploymentDocument);
    }

    /** By hand. */
    @Benchmark
    public byte[] deploymentByJackson() throws IOException {
        return mapper.writeValueAsBytes(deployment);
    }

    /** doapps. */
    @Benchmark
    public byte[] deploymentByJsonbCodec() {
        return jsonb.encode(deploymentDocument);
    }

    /** By hand. */
    @Benchmark
    public byte[] deploymentByYasson() {
        return yasson.toJson(deployment).getBytes(StandardCharsets.UTF_8);
    }

    /** doapps. */
    @Benchmark
    public byte[] pageByJacksonCodec() {
        return jackson.encode(pageDocument);
    }

    /** By hand. */
    @Benchmark
    public byte[] pageByJackson() throws IOException {
        return mapper.writeValueAsBytes(page);
    }

    /** doapps. */
    @Benchmark
    public byte[] pageByJsonbCodec() {
        return jsonb.encode(pageDocument);
    }

    /** By hand. */
    @Benchmark
    public byte[] pageByYasson() {
        return yasson.toJson(page).getBytes(StandardCharsets.UTF_8);
    }

    /** doapps: made and written. */
    @Benchmark
    public byte[] requestByJacksonCodec() {
        return jackson.encode(CreateDeploymentRequest.builder().forceBuild(true).build().json());
    }

    /** By hand. */
    @Benchmark
    public byte[] requestByJackson() throws IOException {
        return mapper.writeValueAsBytes(new Request(true));
    }

    /** The request by hand. */
    public record Request(boolean forceBuild) {}
}
