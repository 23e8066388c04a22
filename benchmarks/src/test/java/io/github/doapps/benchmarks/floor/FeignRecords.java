package io.github.doapps.benchmarks.floor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Retryer;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import io.github.doapps.benchmarks.row.Target;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Feign's declarative interface over HttpClient 5, with Jackson's data binding to records. */
public final class FeignRecords implements Row {

    private final CloseableHttpClient client;
    private final Apps apps;

    /** A client of its own. */
    public FeignRecords(Target target) {
        client = Clients.create(target.connections());
        JsonMapper json =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        apps =
                Feign.builder()
                        .client(new ApacheHttp5Client(client))
                        .encoder(new JacksonEncoder(json))
                        .decoder(new JacksonDecoder(json))
                        .requestInterceptor(
                                request ->
                                        request.header("Authorization", "Bearer " + Target.TOKEN))
                        .retryer(Retryer.NEVER_RETRY)
                        .options(
                                new Request.Options(
                                        10, TimeUnit.SECONDS, 60, TimeUnit.SECONDS, false))
                        .target(Apps.class, target.endpoint());
    }

    @Override
    public Result call() {
        return apps.createDeployment(Target.APP, new DeploymentRecords.ForceBuild(true))
                .deployment()
                .reading();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** The API, as far as it is called. */
    interface Apps {

        @RequestLine("POST /v2/apps/{app_id}/deployments")
        @Headers({
            "User-Agent: " + Clients.USER_AGENT,
            "Accept: application/json",
            "Accept-Encoding: gzip",
            "Content-Type: application/json"
        })
        DeploymentRecords.Envelope createDeployment(
                @Param("app_id") String appId, DeploymentRecords.ForceBuild request);
    }
}
