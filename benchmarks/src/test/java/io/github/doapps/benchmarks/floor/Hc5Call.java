package io.github.doapps.benchmarks.floor;

import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The request of the rows over HttpClient 5, which differ in how they read the answer. What is sent
 * is always the same and was written once, as doapps keeps it, too.
 */
abstract class Hc5Call implements Row {

    private static final byte[] BODY = "{\"force_build\":true}".getBytes(StandardCharsets.US_ASCII);

    private final CloseableHttpClient client;
    private final URI address;

    Hc5Call(Target target) {
        this.client = Clients.create(target.connections());
        this.address = URI.create(target.createDeployment());
    }

    /** What an answer that is well says. */
    abstract Result read(HttpEntity entity) throws IOException;

    @Override
    public final Result call() throws IOException {
        HttpPost post = new HttpPost(address);
        post.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Target.TOKEN);
        post.setHeader(HttpHeaders.ACCEPT, "application/json");
        post.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        post.setEntity(new ByteArrayEntity(BODY, ContentType.APPLICATION_JSON));
        return client.execute(
                post,
                response -> {
                    if (response.getCode() != 200) {
                        throw new IOException(
                                response.getCode() + " " + text(response.getEntity()));
                    }
                    return read(response.getEntity());
                });
    }

    private static String text(HttpEntity entity) throws IOException {
        try {
            return EntityUtils.toString(entity, 1000);
        } catch (ParseException foreign) {
            throw new IOException(foreign);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
