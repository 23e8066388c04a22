package io.github.doapps.client.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.model.log.LogType;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The logs of {@link ScriptedApp}, kept at signed addresses whose texts a test scripts; fails the
 * test that leaves an answer open.
 */
final class KeptLogs implements AfterEachCallback {

    static final String ASK = "GET /v2/apps/a-1/deployments/d-1/components/web/logs";
    static final String KEY = "KNRYkey0123456789";
    static final String STORE = "https://logs.example.com/kept";
    static final LogOptions BUILD =
            LogOptions.of(LogType.BUILD).ofDeployment("d-1").ofComponent("web");

    final ScriptedApp app = new ScriptedApp();
    final ScriptedTransport transport = app.transport();

    /**
     * Has the server give an address of each name, which is then asked as GET /kept and the name.
     */
    void keep(String... names) {
        StringBuilder json = new StringBuilder();
        for (String name : names) {
            json.append(json.isEmpty() ? "" : ",")
                    .append('"' + STORE + name + "?X-Signature=" + KEY + "&X-Expires=900\"");
        }
        app.on(ASK, Answer.json("{\"historic_urls\":[" + json + "]}"));
    }

    static Answer text(String text) {
        return Answer.of(200).with("Content-Type", "text/plain").body(text);
    }

    LogLines read(Road road, LogOptions options) {
        try (AppPlatformClient platform = client()) {
            return road.of(platform).logs(ScriptedApp.ID, options);
        }
    }

    LogReport read(Road road, LogOptions options, Consumer<String> line) {
        try (AppPlatformClient platform = client()) {
            return road.of(platform).logs(ScriptedApp.ID, options, line);
        }
    }

    AppPlatformClient client() {
        return Clients.builder(transport).clock(app.clock).build();
    }

    static AppPlatformException failure(Runnable reading) {
        return (AppPlatformException) catchThrowable(reading::run);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(transport.open()).isZero();
    }
}
