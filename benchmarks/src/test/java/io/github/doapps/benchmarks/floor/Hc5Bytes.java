package io.github.doapps.benchmarks.floor;

import io.github.doapps.benchmarks.row.Body;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** HttpClient 5 that reads the answer's bytes and no JSON: what no client over it can beat. */
public final class Hc5Bytes extends Hc5Call {

    private final byte[] body = "{\"force_build\":true}".getBytes(StandardCharsets.US_ASCII);

    /** A client of its own. */
    public Hc5Bytes(Target target) {
        super(target);
    }

    @Override
    byte[] body() {
        return body;
    }

    @Override
    Result read(HttpEntity entity) throws IOException {
        return new Body(EntityUtils.toByteArray(entity).length);
    }
}
