package io.github.doapps.benchmarks.floor;

import io.github.doapps.benchmarks.row.Body;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** HttpClient 5 as it comes, which reads the answer's bytes and no JSON. */
public final class Hc5Bytes extends Hc5Call {

    /** A client of its own. */
    public Hc5Bytes(Target target) {
        super(target);
    }

    @Override
    Result read(HttpEntity entity) throws IOException {
        return new Body(EntityUtils.toByteArray(entity).length);
    }
}
