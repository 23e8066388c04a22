package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.model.app.App;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for an app by its name. */
@Timeout(60)
final class FindByNameTest {

    private static Answer page(boolean more, String... names) {
        String apps =
                Arrays.stream(names)
                        .map(name -> "{'id':'id-" + name + "','spec':{'name':'" + name + "'}}")
                        .collect(Collectors.joining(","));
        String links = more ? "'pages':{'next':'https://h/?page=2'}" : "";
        return Answer.json(("{'apps':[" + apps + "],'links':{" + links + "}}").replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"b, id-b, 1", "d, id-d, 2", "e, id-e, 3", "f, , 3", "B, , 3"})
    void aNameIsLookedForPageByPage(String name, String id, int calls) throws Exception {
        for (boolean async : new boolean[] {false, true}) {
            ScriptedTransport transport =
                    ScriptedTransport.of(
                            page(true, "a", "b"), page(true, "c", "d"), page(false, "e"));
            try (AppPlatformClient platform = Clients.client(transport)) {
                Optional<App> found =
                        async
                                ? platform.appsAsync().findByName(name).get(60, TimeUnit.SECONDS)
                                : platform.apps().findByName(name);
                assertThat(found.map(App::id)).isEqualTo(Optional.ofNullable(id));
            }
            assertThat(transport.sent())
                    .extracting(SentRequest::line)
                    .hasSize(calls)
                    .first()
                    .isEqualTo("GET /v2/apps?per_page=100");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t"})
    void aNameThatIsNoneIsRefused(String name) {
        ScriptedTransport transport = new ScriptedTransport();
        String text =
                "findByName: name is "
                        + (name == null ? "null" : "blank")
                        + ". Nothing was sent. Give the name in the app's spec [invalid-argument]";
        try (AppPlatformClient platform = Clients.client(transport)) {
            assertThatThrownBy(() -> platform.apps().findByName(name))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(text);
            assertThatThrownBy(() -> platform.appsAsync().findByName(name).join())
                    .cause()
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(text);
        }
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void cancelingASearchAbortsItsCall() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        ScriptedTransport transport =
                ScriptedTransport.of(
                        page(true, "a"),
                        (request, control) -> {
                            control.onAbort(aborted::countDown);
                            sent.countDown();
                            return Steps.hangs(() -> {}).run(request, control);
                        });
        try (AppPlatformClient platform = Clients.client(transport)) {
            CompletableFuture<Optional<App>> found = platform.appsAsync().findByName("b");
            assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();

            found.cancel(true);

            assertThat(aborted.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
