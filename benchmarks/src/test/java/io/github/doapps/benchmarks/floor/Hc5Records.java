package io.github.doapps.benchmarks.floor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;

/** HttpClient 5 and Jackson's data binding to records: the floor that all else is measured by. */
public final class Hc5Records extends Hc5Call {

    private final ObjectReader reader;

    /** A client of its own. */
    public Hc5Records(Target target) {
        super(target);
        JsonMapper json =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        reader = json.readerFor(DeploymentRecords.Envelope.class);
    }

    @Override
    Result read(HttpEntity entity) throws IOException {
        try (InputStream content = entity.getContent()) {
            return reader.<DeploymentRecords.Envelope>readValue(content).deployment().reading();
        }
    }
}
