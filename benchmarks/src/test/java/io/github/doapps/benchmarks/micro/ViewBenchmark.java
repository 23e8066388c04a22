package io.github.doapps.benchmarks.micro;

import io.github.doapps.benchmarks.micro.DeploymentDocument.Service;
import io.github.doapps.benchmarks.micro.DeploymentDocument.Spec;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.JsonCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an application does with a document: reads fields, and edits a large spec in one place. */
@State(Scope.Benchmark)
public class ViewBenchmark {

    private static final int EDITED = 7;

    private final Deployment view;
    private final DeploymentDocument.Deployment record;
    private final AppSpec specView;
    private final Spec specRecord;

    /** As JMH makes it. */
    public ViewBenchmark() {
        JsonCodec codec = JacksonCodec.create();
        view = Deployment.of((JsonObject) codec.decode(Texts.bareDeployment()));
        record = Texts.records(Texts.deployment(), DeploymentDocument.Envelope.class).deployment();
        specView = AppSpec.of((JsonObject) codec.decode(Texts.largeSpec()));
        specRecord = Texts.records(Texts.largeSpec(), Spec.class);
    }

    /** doapps. */
    @Benchmark
    public String fieldOfView() {
        return view.id();
    }

    /** By hand. */
    @Benchmark
    public String fieldOfRecord() {
        return record.id();
    }

    /** doapps. */
    @Benchmark
    public @Nullable Instant timeOfView() {
        return view.createdAt().orElse(null);
    }

    /** By hand. */
    @Benchmark
    public @Nullable Instant timeOfRecord() {
        String text = record.createdAt();
        return text == null ? null : Instant.parse(text);
    }

    /** doapps. */
    @Benchmark
    public AppSpec editOfView() {
        return specView.withComponent("service-" + EDITED, service -> service.withInstanceCount(3));
    }

    /** By hand. */
    @Benchmark
    public Spec editOfRecord() {
        List<Service> services = new ArrayList<>(specRecord.services());
        Service old = services.get(EDITED);
        services.set(
                EDITED,
                new Service(
                        old.name(),
                        old.github(),
                        old.runCommand(),
                        old.environmentSlug(),
                        old.instanceSizeSlug(),
                        3,
                        old.envs(),
                        old.routes()));
        return new Spec(
                specRecord.name(),
                specRecord.disableEdgeCache(),
                specRecord.disableEmailObfuscation(),
                specRecord.enhancedThreatControlEnabled(),
                services,
                specRecord.region());
    }
}
