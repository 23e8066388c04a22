package io.github.doapps.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.AppPlatformEmulator;
import io.github.doapps.testkit.AppPlatformEmulatorExtension;
import io.github.doapps.testkit.Client;
import io.github.doapps.testkit.Specs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deployments and changes of the number of instances are events. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class EventsTest {

    private LiveApp app;
    private String scaling;

    @BeforeEach
    void start(AppPlatformEmulator platform) {
        app = LiveApp.on(platform);
        scaling = platform.app(app.id()).autoscale("web", 4);
    }

    @Test
    void they_are_listed_the_newest_first_and_by_type() {
        assertThat(types("")).containsExactly("AUTOSCALING", "DEPLOYMENT");
        assertThat(types("?event_types=DEPLOYMENT")).containsExactly("DEPLOYMENT");
        assertThat(types("?event_types=AUTOSCALING")).containsExactly("AUTOSCALING");
        assertThat(types("?event_types=UNKNOWN")).isEmpty();
        assertThat(types("?per_page=1&page=2")).containsExactly("DEPLOYMENT");
        assertThat(types("?deployment_types=DEPLOY_ON_PUSH")).containsExactly("AUTOSCALING");
        assertThat(app.get("/events?event_types=OTHER").status()).isEqualTo(400);
        assertThat(app.get("/events?per_page=201").status()).isEqualTo(400);
    }

    @Test
    void a_deployment_is_an_event_with_the_deployment_in_it() {
        String id = app.get("/events?event_types=DEPLOYMENT").json().at("/events/0/id").asText();
        JsonNode event = app.get("/events/" + id).json().path("event");

        assertThat(event.path("deployment_id").asText()).isEqualTo(app.newest());
        assertThat(event.path("deployment"))
                .isEqualTo(app.client().deployment(app.id(), app.newest()));
        assertThat(app.post("/events/" + id + "/cancel", "").status()).isEqualTo(400);
    }

    @Test
    void instances_change_when_it_has_ended_well() {
        assertThat(scaling().path("phase").asText()).isEqualTo("PENDING");
        assertThat(scaling().at("/components/web/from").asInt()).isEqualTo(2);
        assertThat(scaling().at("/components/web/to").asInt()).isEqualTo(4);
        assertThat(instances()).isEqualTo(2);

        app.platform().advance(Duration.ofSeconds(1));
        assertThat(scaling().path("phase").asText()).isEqualTo("IN_PROGRESS");

        app.platform().advance(Duration.ofSeconds(10));
        assertThat(scaling().path("phase").asText()).isEqualTo("SUCCEEDED");
        assertThat(instances()).isEqualTo(4);
        assertThat(app.post("/events/" + scaling + "/cancel", "").status()).isEqualTo(400);

        app.client().deploy(app.id());
        app.goLive();
        assertThat(instances()).isEqualTo(2);
    }

    @Test
    void one_that_is_canceled_changes_nothing() {
        JsonNode event = app.post("/events/" + scaling + "/cancel", "").json().path("event");
        app.platform().advance(Duration.ofMinutes(1));

        assertThat(event.at("/autoscaling/phase").asText()).isEqualTo("CANCELED");
        assertThat(scaling().path("phase").asText()).isEqualTo("CANCELED");
        assertThat(instances()).isEqualTo(2);
        assertThat(app.post("/events/" + scaling + "/cancel", "").status()).isEqualTo(400);
    }

    @Test
    void its_log_is_there_once_it_runs() {
        assertThat(app.get("/events/" + scaling + "/logs?type=AUTOSCALE_EVENT").status())
                .isEqualTo(400);
        app.platform().advance(Duration.ofSeconds(1));

        JsonNode logs = app.get("/events/" + scaling + "/logs?type=AUTOSCALE_EVENT").json();

        assertThat(logs.has("live_url")).isTrue();
        assertThat(logs.has("historic_urls")).isFalse();
        assertThat(app.get("/events/" + scaling + "/logs?type=BUILD").status()).isEqualTo(400);
    }

    @Test
    void an_unknown_event_is_not_found() {
        assertThat(app.get("/events/" + Client.UNKNOWN_ID).status()).isEqualTo(404);
        assertThat(app.post("/events/" + Client.UNKNOWN_ID + "/cancel", "").status())
                .isEqualTo(404);
        assertThat(app.get("/events/" + Client.UNKNOWN_ID + "/logs").status()).isEqualTo(404);
        assertThat(app.get("/events/x").status()).isEqualTo(400);
    }

    @Test
    void only_what_runs_is_scaled() {
        AppPlatformEmulator platform = app.platform();
        String pending = platform.createApp(Specs.ONE_SERVICE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.app(pending).autoscale("web", 2))
                .withMessage("the app has no active deployment yet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.app(app.id()).autoscale("nothing", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.app(app.id()).autoscale("web", -1))
                .withMessage("instances must be a number from 0 on");
    }

    private JsonNode scaling() {
        return app.get("/events/" + scaling).json().at("/event/autoscaling");
    }

    private long instances() {
        JsonNode instances = app.get("/instances").json().path("instances");
        long count = 0;
        for (JsonNode instance : instances) {
            count += instance.path("component_name").asText().equals("web") ? 1 : 0;
        }
        return count;
    }

    private List<String> types(String query) {
        List<String> types = new ArrayList<>();
        app.get("/events" + query)
                .json()
                .path("events")
                .forEach(event -> types.add(event.path("type").asText()));
        return types;
    }
}
