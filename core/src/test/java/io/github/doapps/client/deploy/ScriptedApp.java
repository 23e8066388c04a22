package io.github.doapps.client.deploy;

import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.ManualClock;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.SendControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The app a-1 on a transport: each kind of request is answered by a script of its own, whose last
 * step is repeated. Keeps what was asked for, and when.
 */
final class ScriptedApp implements Step {

    static final String ID = "a-1";

    final ManualClock clock = new ManualClock();
    private final Map<String, Queue<Step>> scripts = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    ScriptedApp() {
        on("GET /v2/apps/a-1", Answer.json("{\"app\":{\"id\":\"a-1\"}}"));
        on("GET /v2/apps/a-1/deployments", Answer.json("{\"deployments\":[]}"));
    }

    /** Answers requests of a kind, without their query, by these steps in order. */
    ScriptedApp on(String request, Step... steps) {
        scripts.put(request, new ConcurrentLinkedQueue<>(List.of(steps)));
        return this;
    }

    /** Answers looks at a deployment by its phases in order. */
    ScriptedApp phases(String id, String... phases) {
        Step[] steps = new Step[phases.length];
        for (int i = 0; i < phases.length; i++) {
            steps[i] = phase(id, phases[i]);
        }
        return on("GET /v2/apps/a-1/deployments/" + id, steps);
    }

    static Answer phase(String id, String phase) {
        return Answer.json("{\"deployment\":{\"id\":\"" + id + "\",\"phase\":\"" + phase + "\"}}");
    }

    ScriptedTransport transport() {
        return ScriptedTransport.always(this);
    }

    @Override
    public HttpResponse run(HttpRequest request, SendControl control) throws Throwable {
        String kind = request.method() + " " + request.uri().getRawPath();
        Step step;
        synchronized (this) {
            asked.add(inSeconds(clock.elapsed()) + " " + kind.replace("/v2/apps/a-1", ""));
            Queue<Step> script = scripts.get(kind);
            if (script == null) {
                throw new AssertionError("there is no script for " + kind);
            }
            step = script.size() > 1 ? script.poll() : script.peek();
        }
        return step.run(request, control);
    }

    private static String inSeconds(Duration time) {
        return time.toMillis() / 1000 + "." + time.toMillis() % 1000;
    }

    /** The requests so far, each with its second. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }
}
