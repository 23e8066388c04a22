package io.github.doapps.benchmarks.floor;

import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Target;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;

/** HttpClient 5 and JSON-B to records. */
public final class Hc5Yasson extends Hc5Call {

    private final Jsonb json = JsonbBuilder.create();

    /** A client of its own. */
    public Hc5Yasson(Target target) {
        super(target);
    }

    @Override
    Result read(HttpEntity entity) throws IOException {
        try (InputStream content = entity.getContent()) {
            return json.fromJson(content, YassonDeployment.Envelope.class).deployment().reading();
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        try {
            json.close();
        } catch (Exception refused) {
            throw new IOException(refused);
        }
    }
}
