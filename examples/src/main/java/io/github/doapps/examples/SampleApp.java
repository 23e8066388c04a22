package io.github.doapps.examples;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;

/** The app that the examples deploy where none is given. */
final class SampleApp {

    /** Its only component. */
    static final String COMPONENT = "web";

    private SampleApp() {}

    static AppSpec spec(String name) {
        return AppSpec.builder()
                .name(name)
                .region("ams")
                .service(
                        ServiceSpec.builder()
                                .name(COMPONENT)
                                .github(
                                        GitHubSourceSpec.builder()
                                                .repo("digitalocean/sample-golang")
                                                .branch("main")
                                                .build())
                                .environmentSlug("go")
                                .instanceSizeSlug("apps-s-1vcpu-0.5gb")
                                .instanceCount(2)
                                .route(RouteSpec.builder().path("/").build())
                                .build())
                .build();
    }

    static App findOrCreate(AppPlatformClient client, String name) {
        return client.apps()
                .findByName(name)
                .orElseGet(() -> client.apps().create(CreateAppRequest.of(spec(name))));
    }
}
