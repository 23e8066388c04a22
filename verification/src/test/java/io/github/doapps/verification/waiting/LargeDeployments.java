package io.github.doapps.verification.waiting;

import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A transport whose deployments are as large as those of a real app of a dozen components, with
 * values that do not compress well, and go live when they are told to.
 */
final class LargeDeployments implements HttpTransport {

    private static final int COMPONENTS = 12;
    private static final int VARIABLES = 16;
    private static final int LIMIT = 100_000_000;

    private final Set<String> paths = ConcurrentHashMap.newKeySet();
    private final CountDownLatch seen;
    private final AtomicInteger looks = new AtomicInteger();
    private final String rest = rest(new Random(5));
    private volatile String phase = "BUILDING";

    /** Deployments of which so many are waited for. */
    LargeDeployments(int count) {
        this.seen = new CountDownLatch(count);
    }

    /** Comes to zero when each has been looked at. */
    CountDownLatch seen() {
        return seen;
    }

    void goLive() {
        phase = "ACTIVE";
    }

    int looks() {
        return looks.get();
    }

    int size() {
        return rest.length();
    }

    private static String rest(Random random) {
        StringBuilder services = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        StringBuilder specs = new StringBuilder();
        for (int i = 0; i < COMPONENTS; i++) {
            String comma = i == 0 ? "" : ",";
            String name = "component-" + i;
            services.append(comma)
                    .append("{\"name\":\"" + name + "\",\"source_commit_hash\":\"")
                    .append(hex(random, 40))
                    .append("\"}");
            steps.append(comma)
                    .append("{\"name\":\"" + name + "\",\"status\":\"RUNNING\",\"started_at\":")
                    .append("\"2026-11-23T10:00:0" + i % 10 + ".123456789Z\",\"component_name\":\"")
                    .append(name)
                    .append("\",\"message_base\":\"Building service\"}");
            specs.append(comma).append("{\"name\":\"" + name + "\",\"envs\":[");
            for (int j = 0; j < VARIABLES; j++) {
                specs.append(j == 0 ? "" : ",")
                        .append("{\"key\":\"VARIABLE_" + j + "\",\"value\":\"EV[1:")
                        .append(hex(random, 60))
                        .append("]\",\"scope\":\"RUN_AND_BUILD_TIME\",\"type\":\"SECRET\"}");
            }
            specs.append("],\"github\":{\"repo\":\"acme/" + name + "\",\"branch\":\"main\"}}");
        }
        return "\"services\":["
                + services
                + "],\"progress\":{\"steps\":[{\"name\":\"build\",\"status\":\"RUNNING\",\"steps\":["
                + steps
                + "]}]},\"spec\":{\"name\":\"shop\",\"services\":["
                + specs
                + "]}";
    }

    private static String hex(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(Character.forDigit(random.nextInt(16), 16));
        }
        return digits.toString();
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        control.claim();
        control.markSending();
        looks.incrementAndGet();
        String path = request.uri().getRawPath();
        if (paths.add(path)) {
            seen.countDown();
        }
        String document =
                "{\"deployment\":{\"id\":\""
                        + path.substring(path.lastIndexOf('/') + 1)
                        + "\",\"phase\":\""
                        + phase
                        + "\","
                        + rest
                        + "}}";
        return new HttpResponse(
                200,
                HttpHeaders.builder()
                        .add("Content-Type", "application/json")
                        .add("ratelimit-limit", String.valueOf(LIMIT))
                        .add("ratelimit-remaining", String.valueOf(LIMIT))
                        .add("ratelimit-reset", "1796032800")
                        .build(),
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                () -> {});
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return EnumSet.allOf(TransportCapability.class);
    }

    @Override
    public String name() {
        return "large";
    }

    @Override
    public String libraryVersion() {
        return "1";
    }

    @Override
    public void close() {}
}
