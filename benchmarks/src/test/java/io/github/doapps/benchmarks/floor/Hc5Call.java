package io.github.doapps.benchmarks.floor;

import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The request of the rows over HttpClient 5, which differ in the JSON. */
abstract class Hc5Call implements Row {

    private final CloseableHttpClient client;
    private final URI address;

    Hc5Call(Target target) {
        this.client = Clients.create(target.connections());
        this.address = URI.create(target.createDeployment());
    }

    /** The request's body, with a build forced. */
    abstract byte[] body() throws IOException;

    /** What an answer that is well says. */
    abstract Result read(HttpEntity entity) throws IOException;

    @Override
    public final Result call() throws IOException {
        HttpPost post = new HttpPost(address);
        post.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Target.TOKEN);
        post.setHeader(HttpHeaders.ACCEPT, "application/json");
        post.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        post.setEntity(new ByteArrayEntity(body(), ContentType.APPLICATION_JSON));
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
