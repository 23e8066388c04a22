package io.github.doapps.client.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.MalformedResponseException;
import io.github.doapps.NotFoundException;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, page by page. */
final class PagingTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final AppPlatformClient platform = Clients.client(transport);

    private static Answer page(String list, boolean more, String... ids) {
        String items =
                Arrays.stream(ids)
                        .map(id -> "{\"id\":\"" + id + "\"}")
                        .collect(Collectors.joining(","));
        String links = more ? "\"pages\":{\"next\":\"https://elsewhere.example/?page=99\"}" : "";
        return Answer.json(
                "{\""
                        + list
                        + "\":["
                        + items
                        + "],\"links\":{"
                        + links
                        + "},\"meta\":{\"total\":5}}");
    }

    private List<String> lines() {
        return transport.sent().stream().map(SentRequest::line).toList();
    }

    @Test
    void theNextPageIsTheSameRequestWithItsNumber() {
        transport.then(
                page("deployments", true, "d-1"),
                page("deployments", true, "d-2"),
                page("deployments", false, "d-3"));
        ListDeploymentsRequest request =
                ListDeploymentsRequest.builder()
                        .perPage(1)
                        .deploymentTypes(DeploymentType.MANUAL, DeploymentType.AUTOSCALED)
                        .build();
        Page<Deployment> first =
                platform.apps(CallOptions.defaults().withHeader("X-Trace", "t-1"))
                        .listDeployments("a-1", request);
        Page<Deployment> second = first.next().orElseThrow();
        Page<Deployment> third = second.next().orElseThrow();
        assertThat(third.next()).isEmpty();
        assertThat(lines())
                .containsExactly(
                        "GET /v2/apps/a-1/deployments?per_page=1&deployment_types=MANUAL"
                                + "&deployment_types=AUTOSCALED",
                        "GET /v2/apps/a-1/deployments?per_page=1&deployment_types=MANUAL"
                                + "&deployment_types=AUTOSCALED&page=2",
                        "GET /v2/apps/a-1/deployments?per_page=1&deployment_types=MANUAL"
                                + "&deployment_types=AUTOSCALED&page=3");
        assertThat(transport.sent())
                .as("the options of the call hold for its pages")
                .allSatisfy(sent -> assertThat(sent.header("X-Trace")).containsExactly("t-1"))
                .as("and no link of the server's is followed")
                .allSatisfy(sent -> assertThat(sent.uri()).hasHost("api.digitalocean.com"));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items()).extracting(Deployment::id).containsExactly("d-1");
    }

    @Test
    void pagesGoOnFromTheOneThatWasAskedFor() {
        transport.then(page("apps", true, "a-1"), page("apps", false, "a-2"));
        platform.apps()
                .list(ListAppsRequest.builder().page(7).perPage(2).withProjects(true).build())
                .next();
        assertThat(lines())
                .containsExactly(
                        "GET /v2/apps?page=7&per_page=2&with_projects=true",
                        "GET /v2/apps?per_page=2&with_projects=true&page=8");
    }

    @Test
    void aPageCanBeAskedForItsNextOneTwice() {
        transport.then(page("apps", true, "a-1"), page("apps", false), page("apps", false));
        Page<App> first = platform.apps().list();
        first.next();
        first.next();
        assertThat(lines())
                .containsExactly("GET /v2/apps", "GET /v2/apps?page=2", "GET /v2/apps?page=2");
    }

    @Test
    void aStreamOfAllFetchesAPageWhenItComesToIt() {
        transport.then(
                page("apps", true, "a-1", "a-2"),
                page("apps", true, "a-3", "a-4"),
                page("apps", false, "a-5"));
        Page<App> first = platform.apps().list();
        assertThat(first.all().limit(2)).extracting(App::id).containsExactly("a-1", "a-2");
        assertThat(transport.sent()).as("for two items").hasSize(1);

        Iterator<App> items = first.all().iterator();
        items.next();
        items.next();
        assertThat(transport.sent()).as("before the third item").hasSize(1);
        assertThat(items.next().id()).isEqualTo("a-3");
        assertThat(transport.sent()).as("at the third item").hasSize(2);
        items.next();
        assertThat(items.next().id()).isEqualTo("a-5");
        assertThat(items.hasNext()).isFalse();
        assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void aStreamOfAllThrowsWhereItsPageFails() {
        transport.then(page("apps", true, "a-1"), Answer.failure(404, "not_found", "no such page"));
        Page<App> first = platform.apps().list();
        Iterator<App> items = first.all().iterator();
        assertThat(items.next().id()).isEqualTo("a-1");
        assertThatThrownBy(items::hasNext).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageOfAClosedClientSaysSo() {
        transport.then(page("apps", true, "a-1"));
        Page<App> first = platform.apps().list();
        platform.close();
        assertThatThrownBy(first::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("list: this AppPlatformClient is closed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"links\":{},\"meta\":{\"total\":0}}",
                "{\"links\":{}}",
                "{\"meta\":{}}",
                "{\"apps\":null,\"links\":null}",
                "{\"apps\":[]}"
            })
    void aListThatIsEmptyMayBeLeftOut(String body) {
        transport.then(Answer.json(body));
        Page<App> page = platform.apps().list();
        assertThat(page.items()).isEmpty();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}               | is JSON without a member \"apps\"",
                "{\"status\":1}   | is JSON without a member \"apps\"",
                "[]               | is JSON without a member \"apps\"",
                "{\"apps\":{}}    | has an object in place of its list \"apps\"",
                "{\"apps\":\"x\"} | has a string in place of its list \"apps\"",
                "{\"apps\":[1]}   | has a number in its list \"apps\"",
                "{\"apps\":[null]}| has null in its list \"apps\""
            })
    void whatIsNoListOfAppsIsMalformed(String body, String defect) {
        transport.then(Answer.json(body));
        assertThatThrownBy(() -> platform.apps().list())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("200, but its body " + defect + " (GET /v2/apps, attempt 1)");
    }
}
