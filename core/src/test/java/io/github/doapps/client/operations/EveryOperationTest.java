package io.github.doapps.client.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.operation.Catalog;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.internal.operation.Operation;
import io.github.doapps.client.scripted.Clients;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.SentRequest;
import io.github.doapps.model.Page;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation: of its row, of its two methods, and of what they send. */
@Timeout(60)
final class EveryOperationTest {

    private static final CallOptions OPTIONS =
            CallOptions.defaults().withHeader("X-Trace", "t-1").withRetry(RetrySettings.none());

    static List<Operation<?>> rows() {
        return Catalog.rows();
    }

    static List<Method> methods() {
        return Surface.blocking();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void bothSurfacesSendTheSameAndGetTheSame(Method blocking) throws Exception {
        ScriptedTransport transport = ScriptedTransport.always(Everything.answer());
        Object[] arguments = Samples.arguments(blocking);
        try (AppPlatformClient platform = Clients.client(transport)) {
            Object result = Samples.invoke(blocking, platform.apps(OPTIONS), arguments);
            CompletableFuture<?> future =
                    (CompletableFuture<?>)
                            Samples.invoke(
                                    Surface.twin(blocking), platform.appsAsync(OPTIONS), arguments);
            assertThat(String.valueOf(future.get(60, TimeUnit.SECONDS)))
                    .isEqualTo(String.valueOf(result));
        }
        assertThat(transport.sent()).hasSize(2);
        SentRequest first = transport.sent().get(0);
        SentRequest second = transport.sent().get(1);
        assertThat(second.line()).isEqualTo(first.line());
        assertThat(second.headers()).isEqualTo(first.headers()).contains("X-Trace: t-1");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void everyMethodHasItsTwinAndItsRow() {
        List<String> names = Catalog.rows().stream().<String>map(Operation::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(Surface.blocking())
                .hasSameSizeAs(Surface.async())
                .allSatisfy(
                        method -> {
                            assertThat(names.contains(method.getName()))
                                    .as("a row for " + method.getName())
                                    .isEqualTo(!Surface.WITHOUT_ROW.contains(method.getName()));
                            assertThat(resultOf(Surface.twin(method)))
                                    .isEqualTo(boxed(method.getGenericReturnType().getTypeName()));
                        });
    }

    private static String resultOf(Method async) {
        return ((ParameterizedType) async.getGenericReturnType())
                .getActualTypeArguments()[0].getTypeName();
    }

    private static String boxed(String type) {
        return type.equals("void") ? Void.class.getName() : type;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRowSendsItsMethodToItsPath(Operation<?> row) {
        ScriptedTransport transport = ScriptedTransport.always(Everything.answer());
        Method method = Surface.of(row);
        try (AppPlatformClient platform = Clients.client(transport)) {
            Samples.invoke(method, platform.apps(), Samples.arguments(method));
        }
        String path = row.pathTemplate();
        int number = 1;
        for (String id : Surface.idsOf(row)) {
            path = path.replace("{" + id + "}", "id%20" + number++);
        }
        assertThat(transport.onlySent().line().split("\\?", -1)[0])
                .isEqualTo(row.method() + " " + path);
        assertThat(transport.onlySent().body().isPresent() && row.method().equals("GET")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void anIdThatIsNoneIsRefusedBeforeAnythingIsSent(Operation<?> row) {
        ScriptedTransport transport = ScriptedTransport.always(Everything.answer());
        Method method = Surface.of(row);
        try (AppPlatformClient platform = Clients.client(transport)) {
            AppsOperations apps = platform.apps();
            AsyncAppsOperations async = platform.appsAsync();
            List<String> ids = Surface.idsOf(row);
            for (int i = 0; i < ids.size(); i++) {
                Object[] arguments = Samples.arguments(method);
                arguments[i] = " ";
                String text =
                        row.name()
                                + ": "
                                + ids.get(i)
                                + " is blank. Nothing was sent. Give the id as the API shows it"
                                + " [invalid-argument]";
                assertThatThrownBy(() -> Samples.invoke(method, apps, arguments))
                        .isExactlyInstanceOf(IllegalArgumentException.class)
                        .hasMessage(text);
                CompletableFuture<?> future =
                        (CompletableFuture<?>)
                                Samples.invoke(Surface.twin(method), async, arguments);
                assertThatThrownBy(future::get)
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isExactlyInstanceOf(IllegalArgumentException.class)
                        .hasMessage(text);
            }
        }
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRequestThatIsNoneIsRefusedBeforeAnythingIsSent(Operation<?> row) {
        ScriptedTransport transport = ScriptedTransport.always(Everything.answer());
        Method method = Surface.of(row);
        Object[] arguments = Samples.arguments(method);
        int request = Surface.idsOf(row).size();
        assertThat(arguments.length - request).isBetween(0, 1);
        if (arguments.length == request) {
            return;
        }
        arguments[request] = null;
        try (AppPlatformClient platform = Clients.client(transport)) {
            assertThatThrownBy(() -> Samples.invoke(method, platform.apps(), arguments))
                    .isExactlyInstanceOf(NullPointerException.class)
                    .hasMessage("request");
            CompletableFuture<?> future =
                    (CompletableFuture<?>)
                            Samples.invoke(Surface.twin(method), platform.appsAsync(), arguments);
            assertThatThrownBy(future::get)
                    .cause()
                    .isExactlyInstanceOf(NullPointerException.class)
                    .hasMessage("request");
        }
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatChangesSomethingNamesTheReadThatShowsIt(Operation<?> row) {
        if (row.effect() == Effect.READ) {
            assertThat(row.lookWith()).isNull();
            return;
        }
        assertThat(row.method()).isNotEqualTo("GET");
        assertThat(Catalog.row(row.lookWith()).effect()).isEqualTo(Effect.READ);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aPagedOperationTakesThePageThatItIsAskedFor(Operation<?> row) {
        ScriptedTransport transport = ScriptedTransport.always(Everything.answer());
        Method method = Surface.of(row);
        try (AppPlatformClient platform = Clients.client(transport)) {
            Samples.invoke(method, platform.apps(), Samples.arguments(method));
        }
        assertThat(transport.onlySent().line().contains("page=7"))
                .isEqualTo(method.getReturnType() == Page.class);
    }
}
