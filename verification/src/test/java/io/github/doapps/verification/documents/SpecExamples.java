package io.github.doapps.verification.documents;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.HealthCheckSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.source.ImageSourceSpec;
import io.github.doapps.model.spec.source.RegistryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The code of docs/specs.md and docs/json.md, compiled and run. */
final class SpecExamples {

    private SpecExamples() {}

    static AppSpec edits(AppPlatformClient platform, String appId) {
        AppSpec spec = platform.apps().get(appId).spec();

        AppSpec changed =
                spec.withComponent("web", web -> web.withEnv("LOG_LEVEL", "debug"))
                        .withService("api", api -> api.withImageTag("1.4.2").withInstanceCount(3))
                        .withEnv("TZ", "UTC");
        return changed;
    }

    static AppSpec builders(AppSpec spec) {
        AppSpec probed =
                spec.withService(
                        "web",
                        web ->
                                web.toBuilder()
                                        .httpPort(8080)
                                        .healthCheck(
                                                HealthCheckSpec.builder()
                                                        .httpPath("/healthz")
                                                        .build())
                                        .build());
        return probed;
    }

    static List<Object> unknown(AppSpec spec) {
        Optional<JsonObject> sleep = spec.service("web").inactivitySleep();
        AppSpec tomorrow =
                spec.withService("web", web -> web.toBuilder().member("brand_new", "on").build());
        return List.of(sleep, tomorrow);
    }

    static AppSpec fromNothing() {
        AppSpec shop =
                AppSpec.builder()
                        .name("shop")
                        .region("ams")
                        .service(
                                ServiceSpec.builder()
                                        .name("web")
                                        .image(
                                                ImageSourceSpec.builder()
                                                        .registryType(RegistryType.DOCR)
                                                        .repository("web")
                                                        .tag("1.4.2")
                                                        .build())
                                        .httpPort(8080)
                                        .instanceCount(2)
                                        .build())
                        .build();
        return shop;
    }

    static void text(AppPlatformClient platform, Path path) throws IOException {
        AppSpec kept = platform.json().read(Files.readString(path), AppSpec::of);
        Files.writeString(path, platform.json().write(kept.withEnv("LOG_LEVEL", "debug")));
    }

    static Object documents() {
        JsonObject document =
                JsonObject.of("id", "d-1", "big", JsonNumber.ofText("1234567890123456789012345"));
        JsonObject changed = document.with("id", "d-2").without("big");
        Object map = changed.toJava();
        return map;
    }
}
