package io.github.doapps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists come in pages, the newest first, with links to the other pages. */
@ExtendWith(AppPlatformEmulatorExtension.class)
class PagingTest {

    private AppPlatformEmulator platform;
    private Client client;
    private String app;
    private String path;

    @BeforeEach
    void deploySevenTimes(AppPlatformEmulator started) {
        platform = started;
        client = Client.of(started);
        app = started.createApp(Specs.ONE_SERVICE);
        path = Client.deployments(app);
        for (int i = 0; i < 6; i++) {
            client.deploy(app);
        }
    }

    @Test
    void one_page_has_no_links() {
        JsonNode page = client.get(path).json();

        assertThat(page.path("links").toString()).isEqualTo("{}");
        assertThat(page.at("/meta/total").asInt()).isEqualTo(7);
        assertThat(ids(page)).containsExactlyElementsOf(platform.app(app).deploymentIds());
    }

    @Test
    void the_first_page_links_onward() {
        JsonNode pages = client.get(path + "?per_page=3").json().at("/links/pages");

        assertThat(names(pages)).containsExactly("next", "last");
        assertThat(pages.path("next").asText())
                .isEqualTo(platform.endpoint() + path + "?page=2&per_page=3");
        assertThat(pages.path("last").asText())
                .isEqualTo(platform.endpoint() + path + "?page=3&per_page=3");
    }

    @Test
    void a_page_between_links_both_ways_and_the_last_one_back() {
        assertThat(names(client.get(path + "?per_page=3&page=2").json().at("/links/pages")))
                .containsExactly("first", "prev", "next", "last");
        JsonNode last = client.get(path + "?per_page=3&page=3").json();
        assertThat(names(last.at("/links/pages"))).containsExactly("first", "prev");
        assertThat(last.at("/links/pages/prev").asText()).contains("page=2&");
        assertThat(ids(last)).hasSize(1);
    }

    @Test
    void a_page_after_the_last_is_empty_and_links_back() {
        JsonNode page = client.get(path + "?per_page=3&page=9").json();

        assertThat(ids(page)).isEmpty();
        assertThat(page.at("/meta/total").asInt()).isEqualTo(7);
        assertThat(page.at("/links/pages/prev").asText()).contains("page=3&");
    }

    @Test
    void following_the_links_gives_every_item_once_in_order() {
        List<String> seen = new ArrayList<>();
        String next = path + "?per_page=2";
        while (!next.isEmpty() && seen.size() < 20) {
            JsonNode page = client.get(next).json();
            seen.addAll(ids(page));
            String link = page.at("/links/pages/next").asText();
            next = link.isEmpty() ? "" : path + "?" + URI.create(link).getRawQuery();
        }

        assertThat(seen).containsExactlyElementsOf(platform.app(app).deploymentIds());
    }

    @Test
    void links_keep_the_other_parameters_and_the_total_counts_what_is_asked_for() {
        String pushed = platform.app(app).deploy("commit 9a4df0b pushed to github/acme/shop");
        JsonNode page =
                client.get(path + "?deployment_types=MANUAL&per_page=3&deployment_types=AUTOSCALED")
                        .json();

        assertThat(page.at("/meta/total").asInt()).isEqualTo(7);
        assertThat(ids(page)).doesNotContain(pushed);
        assertThat(page.at("/links/pages/next").asText())
                .endsWith("?deployment_types=MANUAL&deployment_types=AUTOSCALED&page=2&per_page=3");
        assertThat(ids(client.get(path + "?deployment_types=DEPLOY_ON_PUSH").json()))
                .containsExactly(pushed);
    }

    @Test
    void apps_are_listed_the_same_way_with_their_projects_on_demand() {
        String second =
                client.post("/v2/apps", "{\"project_id\":\"p-1\",\"spec\":{\"name\":\"second\"}}")
                        .json()
                        .at("/app/id")
                        .asText();

        JsonNode plain = client.get("/v2/apps?per_page=1").json();
        assertThat(plain.at("/apps/0/id").asText()).isEqualTo(second);
        assertThat(plain.at("/apps/0").has("project_id")).isFalse();
        assertThat(plain.at("/links/pages/next").asText())
                .isEqualTo(platform.endpoint() + "/v2/apps?page=2&per_page=1");
        JsonNode full = client.get("/v2/apps?with_projects=true").json();
        assertThat(full.at("/apps/0/project_id").asText()).isEqualTo("p-1");
        assertThat(full.at("/apps/1/project_id").asText()).matches("[0-9a-f-]{36}");
        assertThat(client.get("/v2/apps?with_projects=yes").status()).isEqualTo(400);
    }

    @Test
    void twenty_items_are_on_a_page_unless_asked_otherwise() {
        for (int i = 0; i < 14; i++) {
            client.deploy(app);
        }

        assertThat(ids(client.get(path).json())).hasSize(20);
        assertThat(ids(client.get(path + "?per_page=200").json())).hasSize(21);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("deployments").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
