package io.github.doapps.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.ProviderException;
import io.github.doapps.client.fixture.Nothing;
import io.github.doapps.client.fixture.RecordingCodec;
import io.github.doapps.client.fixture.RecordingTransport;
import io.github.doapps.client.scripted.FaultyCodec;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNumber;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.json.UnexpectedJsonException;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.spi.JsonCodec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A spec kept as text: read, changed and written back by the client's own codec. */
class JsonTextTest {

    private static final String SPEC =
            "{\"z\":null,\"name\":\"shop\",\"services\":[{\"name\":\"web\",\"x\":1.10,"
                    + "\"envs\":[{\"key\":\"A\",\"value\":\"ä\",\"secret\":\"EV[1:k]\"}]}],\"a\":\"\"}";

    private final RecordingTransport transport = RecordingTransport.create();
    private final AppPlatformClient platform = builder().codec(new RecordingCodec("mine")).build();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void whatIsReadIsWrittenAsItCame() {
        AppSpec spec = platform.json().read(SPEC, AppSpec::of);

        assertThat(spec.name()).isEqualTo("shop");
        assertThat(platform.json().write(spec)).isEqualTo(SPEC);
        assertThat(platform.json().read(SPEC.getBytes(UTF_8), AppSpec::of)).isEqualTo(spec);
        assertThat(platform.json().writeUtf8(spec.json())).isEqualTo(SPEC.getBytes(UTF_8));
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void anEditIsTheOneDifference() {
        AppSpec spec = platform.json().read(SPEC, AppSpec::of);

        String written =
                platform.json().write(spec.withComponent("web", web -> web.withEnv("A", "ö")));

        assertThat(written).isEqualTo(SPEC.replace("ä", "ö"));
    }

    @Test
    void anyDocumentIsReadAndWritten() {
        JsonValue number = platform.json().readDocument(" 1e2\n");

        assertThat(number).isEqualTo(JsonNumber.ofText("1e2"));
        assertThat(platform.json().write(number)).isEqualTo("1e2");
        assertThat(platform.json().readDocument("\"\\ud83d\"")).isEqualTo(JsonString.of("\ud83d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                | The text is empty [malformed-json]
                    `{"a":`           | The text ends before its document does [malformed-json]
                    `{"a":1,}`        | The text is not JSON (at byte 7) [malformed-json]
                    name: shop        | The text is not JSON (at byte 1) [malformed-json]
                    `{} {}`           | The text goes on after its end (at byte 3) [malformed-json]
                    `[1]`             | The text holds an array, and a view is made of an object [unexpected-json]
                    `null`            | The text holds null, and a view is made of an object [unexpected-json]
                    """)
    void saysWhyATextIsNoDocument(String text, String message) {
        assertThatThrownBy(() -> platform.json().read(text, AppSpec::of))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNoObjectIsOfAnUnexpectedType() {
        assertThatThrownBy(() -> platform.json().read("[]", AppSpec::of))
                .isExactlyInstanceOf(UnexpectedJsonException.class)
                .hasFieldOrPropertyWithValue("path", "");
    }

    @Test
    void namesWhatWasNull() {
        JsonText json = platform.json();
        String text = Nothing.of(String.class);
        byte[] utf8 = Nothing.of(byte[].class);
        for (Map.Entry<String, ThrowingCallable> call :
                List.<Map.Entry<String, ThrowingCallable>>of(
                        entry("text", () -> json.read(text, AppSpec::of)),
                        entry("text", () -> json.readDocument(text)),
                        entry("utf8", () -> json.read(utf8, AppSpec::of)),
                        entry("utf8", () -> json.readDocument(utf8)),
                        entry("of", () -> json.read("{}", noFunction())),
                        entry("view", () -> json.write(Nothing.of(AppSpec.class))),
                        entry("document", () -> json.write(Nothing.of(JsonValue.class))))) {
            assertThatThrownBy(call.getValue())
                    .isExactlyInstanceOf(NullPointerException.class)
                    .hasMessage(call.getKey());
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<JsonObject, AppSpec> noFunction() {
        return Nothing.of(Function.class);
    }

    @Test
    void refusesWhatTheCodecAndUtf8Refuse() {
        assertThatThrownBy(() -> platform.json().read("{\"a\":1,\"a\":2}", AppSpec::of))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("The text cannot be read: ")
                .hasMessageEndingWith("[malformed-json]");
        assertThatThrownBy(() -> platform.json().readDocument("\"\ud83d\""))
                .hasMessage("The text has half a surrogate pair [malformed-json]");
        assertThatThrownBy(() -> platform.json().readDocument("\ufeff{}"))
                .hasMessage("The text begins with a byte order mark (at byte 0) [malformed-json]");
        assertThatThrownBy(() -> platform.json().readDocument(new byte[] {'"', (byte) 0xff, '"'}))
                .hasMessage("The text is not UTF-8 (at byte 1) [malformed-json]");
    }

    @Test
    void aCodecThatBreaksIsNamed() {
        IllegalStateException broken = new IllegalStateException("buffer recycled");
        for (JsonCodec codec :
                List.of(
                        FaultyCodec.thatCannotRead(broken),
                        FaultyCodec.thatReads(null),
                        FaultyCodec.thatCannotWrite(new NoSuchMethodError("writeNumber")),
                        FaultyCodec.thatWrites(null))) {
            try (AppPlatformClient over = builder().codec(codec).build()) {
                assertThatThrownBy(
                                () -> {
                                    AppSpec spec = over.json().read(SPEC, AppSpec::of);
                                    over.json().write(spec);
                                })
                        .isExactlyInstanceOf(ProviderException.class)
                        .satisfies(
                                failure ->
                                        assertThat(failure)
                                                .hasMessage(
                                                        "json: the codec faulty threw what its"
                                                                + " contract does not allow: "
                                                                + Objects.requireNonNull(
                                                                                failure.getCause())
                                                                        .getClass()
                                                                        .getSimpleName()
                                                                + ". Nothing was sent. The cause"
                                                                + " says where: this is a defect"
                                                                + " there, not of the document."
                                                                + " [provider-failed]"));
            }
        }
    }

    @Test
    void aBrokenCodecQuotesNoSecretOfTheDocument() {
        JsonCodec codec =
                FaultyCodec.thatCannotWrite(new IllegalStateException("at \"pa55word-canary\""));
        AppSpec spec = AppSpec.of(JsonObject.of("name", "shop")).withEnv("KEY", "pa55word-canary");
        try (AppPlatformClient over = builder().codec(codec).build()) {
            assertThatThrownBy(() -> over.json().write(spec))
                    .isExactlyInstanceOf(ProviderException.class)
                    .cause()
                    .message()
                    .contains("IllegalStateException")
                    .doesNotContain("canary");
        }
    }

    private AppPlatformClientBuilder builder() {
        return new AppPlatformClientBuilder(Map.of("DIGITALOCEAN_TOKEN", "dop_v1_canary")::get)
                .transport(transport);
    }

    @Test
    void isClosedWithItsClient() {
        AppSpec spec = platform.json().read(SPEC, AppSpec::of);
        JsonText json = platform.json();
        platform.close();

        String closed =
                "json: this AppPlatformClient is closed. Nothing was sent. Build one client for as"
                        + " long as calls are made, and close it after the last [client-closed]";
        assertThatThrownBy(() -> json.read(SPEC, AppSpec::of))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(closed);
        assertThatThrownBy(() -> json.write(spec))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(closed);
    }
}
