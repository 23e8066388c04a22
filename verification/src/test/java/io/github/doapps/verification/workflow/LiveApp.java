package io.github.doapps.verification.workflow;

import io.github.doapps.testkit.AppControls;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.RecordedRequest;
import java.time.Duration;
import java.util.List;

/** An app that went live twice; what comes after is counted. */
record LiveApp(AppPlatformEmulator emulator, String id, String first, String second) {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    static LiveApp on(AppPlatformEmulator emulator, String spec) {
        String id = emulator.createApp(spec);
        emulator.advance(LONG_ENOUGH);
        String first = emulator.app(id).deploymentIds().get(0);
        String second = emulator.app(id).deploy("manual");
        emulator.advance(LONG_ENOUGH);
        emulator.clearRequests();
        return new LiveApp(emulator, id, first, second);
    }

    static LiveApp on(AppPlatformEmulator emulator) {
        return on(emulator, "{\"name\":\"shop\",\"services\":[{\"name\":\"web\"}]}");
    }

    AppControls controls() {
        return emulator.app(id);
    }

    /** The requests so far, without the app's path. */
    List<String> requests() {
        return emulator.requests().stream().map(this::shortened).toList();
    }

    private String shortened(RecordedRequest request) {
        return request.method() + " " + request.path().replace("/v2/apps/" + id, "");
    }

    long count(String request) {
        return requests().stream().filter(request::equals).count();
    }
}
