package io.github.doapps.serde.jsonb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
class BorrowedJsonbTest {

    private final Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(HostileConfig.create()));
    private final JsonbCodec codec = JsonbCodec.over(jsonb);

    @AfterEach
    void closeIt() throws Exception {
        jsonb.close();
    }

    @Test
    void theJsonbIsLeftAsItWas() {
        Map<String, Object> value = new TreeMap<>(Map.of("b", List.of(1), "a", "\u00e9"));
        String written = jsonb.toJson(value);
        for (Object each : new Object[] {null, "\ud800\u00e9/", List.of(1, Map.of("", 1.10))}) {
            codec.decode(codec.encode(JsonValue.of(each)));
        }
        assertThatThrownBy(() -> codec.decode(new byte[] {'['})).isInstanceOf(JsonException.class);
        codec.close();
        assertThat(jsonb.toJson(value)).isEqualTo(written).contains("\n");
        assertThat(jsonb.fromJson("{\"a\":[1]}", Map.class).toString()).isEqualTo("{a=[1]}");
    }

    /** The user's own classes and the codec share one Jsonb, and neither sees the other. */
    @Test
    void theJsonbServesItsOwnerAndTheCodecAtOnce() throws Exception {
        DoappsJsonbTest.Report report = DoappsJsonbTest.report();
        String written = jsonb.toJson(report);
        byte[] text = DoappsJsonbTest.TEXT.getBytes(UTF_8);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            work.add(
                    () -> {
                        assertThat(codec.encode(codec.decode(text))).isEqualTo(text);
                        return null;
                    });
            work.add(
                    () -> {
                        assertThat(jsonb.toJson(report)).isEqualTo(written);
                        assertThat(jsonb.fromJson(written, DoappsJsonbTest.Report.class))
                                .isEqualTo(report);
                        return null;
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void configureKeepsAllElseInTheConfig() {
        JsonbConfig config = HostileConfig.create();
        Map<String, Object> before = new TreeMap<>(config.getAsMap());
        assertThat(DoappsJsonb.configure(config)).isSameAs(config);
        Map<String, Object> after = new TreeMap<>(config.getAsMap());
        assertThat(after.remove(JsonbConfig.SERIALIZERS)).isNotNull();
        assertThat(after.remove(JsonbConfig.DESERIALIZERS)).isNotNull();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aConfigMayBeConfiguredTwice() throws Exception {
        JsonbConfig config = DoappsJsonb.configure(DoappsJsonb.configure(new JsonbConfig()));
        try (Jsonb twice = JsonbBuilder.create(config)) {
            assertThat(JsonbCodec.over(twice).decode("[1.10]".getBytes(UTF_8)))
                    .hasToString("[1.10]");
        }
    }

    @Test
    void refusesAJsonbThatWasNotConfigured() throws Exception {
        try (Jsonb plain = JsonbBuilder.create()) {
            assertThatThrownBy(() -> JsonbCodec.over(plain))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "This Jsonb (a org.eclipse.yasson.internal.JsonBinding) does not carry"
                                    + " documents as they are. Build it of"
                                    + " DoappsJsonb.configure(config), with Eclipse Yasson on"
                                    + " Eclipse Parsson; Apache Johnzon is not supported, neither"
                                    + " as JSON-B nor as JSON-P.")
                    .hasNoCause();
        }
    }

    /** Johnzon writes our null as a string and takes no array for a root. */
    @Test
    void refusesAJsonbThatBehavesAsJohnzonDoes() {
        Jsonb writesNullAsText =
                behind(
                        (method, arguments, usual) -> {
                            if (method.equals("toJson") && arguments[1] instanceof Writer out) {
                                String text = jsonb.toJson(arguments[0]);
                                out.write(text.replace("null", "\"NULL\""));
                                return null;
                            }
                            return usual.call();
                        });
        Jsonb takesNoArray =
                behind(
                        (method, arguments, usual) -> {
                            if (method.equals("fromJson") && arguments[0] instanceof Reader in) {
                                StringWriter text = new StringWriter();
                                in.transferTo(text);
                                if (text.toString().startsWith("[")) {
                                    throw new JsonbException("no array");
                                }
                                return jsonb.fromJson(text.toString(), JsonValue.class);
                            }
                            return usual.call();
                        });
        for (Jsonb other : List.of(writesNullAsText, takesNoArray)) {
            assertThatThrownBy(() -> JsonbCodec.over(other))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Apache Johnzon is not supported");
        }
    }

    @Test
    void aJsonbThatWasGivenIsNeverClosed() {
        AtomicInteger closed = new AtomicInteger();
        Jsonb counted =
                behind(
                        (method, arguments, usual) -> {
                            if (method.equals("close")) {
                                closed.incrementAndGet();
                                return null;
                            }
                            return usual.call();
                        });
        JsonbCodec.over(counted).close();
        assertThat(closed).hasValue(0);
        JsonbCodec owning = JsonbCodec.owning(counted);
        owning.close();
        owning.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void whatTheJsonbThrowsShowsNowhere() {
        AtomicBoolean broken = new AtomicBoolean();
        JsonbCodec over =
                JsonbCodec.over(
                        behind(
                                (method, arguments, usual) -> {
                                    if (broken.get()) {
                                        throw new JsonbException("secret");
                                    }
                                    return usual.call();
                                }));
        broken.set(true);
        assertThatThrownBy(() -> over.encode(JsonArray.of("secret")))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the document cannot be written")
                .hasNoCause()
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> over.decode("[\"secret\"]".getBytes(UTF_8)))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage("the text is not one JSON document")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    private interface Usual {
        @Nullable Object call() throws Throwable;
    }

    private interface Behaviour {
        @Nullable Object answer(String method, Object[] arguments, Usual usual) throws Throwable;
    }

    /** The Jsonb of this test, but for what the behaviour does otherwise. */
    private Jsonb behind(Behaviour behaviour) {
        return (Jsonb)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Jsonb.class},
                        (proxy, method, arguments) ->
                                behaviour.answer(
                                        method.getName(),
                                        arguments,
                                        () -> {
                                            try {
                                                return method.invoke(jsonb, arguments);
                                            } catch (InvocationTargetException thrown) {
                                                throw thrown.getCause();
                                            }
                                        }));
    }
}
