package io.github.doapps.client.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.serde.jackson.JacksonCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of the body of a failure. */
final class ServerTextTest {

    private static final int SIXTEEN_MIB = 16 * 1024 * 1024;

    private static ServerText read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ServerText read(byte[] body) {
        Redactor redactor = new Redactor(null);
        redactor.add("s3cret");
        return ServerText.read(body, JacksonCodec.create(), redactor);
    }

    @Test
    void appPlatformsOwnErrorIsReadByItsMembers() {
        ServerText text =
                read("{\"id\":\"not_found\",\"message\":\"no such app\",\"request_id\":\"r-1\"}");
        assertThat(text.errorId()).contains("not_found");
        assertThat(text.message()).contains("no such app");
        assertThat(text.requestId()).contains("r-1");
        assertThat(text.inWords()).isEqualTo(" not_found: no such app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"x\"}                                    | ` x`",
                "{\"message\":\"m\"}                               | `: m`",
                "{\"error\":\"e\",\"messages\":[\"a\",\"b\"]}      | ` e: a; b`",
                "{\"id\":\"x\",\"message\":7}                      | ` x`",
                "{\"id\":\"x\",\"message\":\"  \"}                 | ` x`",
                "{\"id\":\"x\",\"error\":\"y\",\"messages\":[1]}   | ` x`",
                "{\"id\":\"x\",\"request_id\":7}                   | ` x`",
            })
    void whatIsThereIsUsedAndTheRestIsLeft(String body, String words) {
        assertThat(read(body).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<html></html>",
                "<script>x</script>",
                "{",
                "{\"id\":\"x\"",
                "[{\"a\":1}",
                " [\"s",
                "\ufeff{\"id\":\"x\"}",
                "{\"id\":\"x\",\"id\":\"y\"}"
            })
    void nothingIsQuotedOfWhatHasNoWordsOrIsABrokenDocument(String body) {
        assertThat(read(body).inWords()).isEqualTo(" with no readable body");
        assertThat(ServerText.excerpt(body.getBytes(StandardCharsets.UTF_8), new Redactor(null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upstream connect error                         | upstream connect error",
                "[error] no upstream                            | [error] no upstream",
                "<h1>Bad</h1><p>Gateway</p>                     | Bad Gateway",
                "<!doctype html><!-- a comment --><b>x</b>      | x",
                "<STYLE type=a>b{}</STYLE>x<ScRiPt>y</sCrIpT>z  | x z",
                "a < b and c <- d                               | a < b and c <- d",
                "Caf&#233; &lt;b&gt; &amp;lt; &quot;q&#39;&#x22;| Caf\u00e9 <b> &lt; \"q'\"",
                "a&nbsp;b &unknown; &#99999; &amp               | a b &unknown; &#99999; &amp",
                "{\"fault\":\"x\"}                              | {\"fault\":\"x\"}",
                "[1,2]                                          | [1,2]",
                "null                                           | null",
            })
    void anyOtherBodyIsAnExcerptOfItsWords(String body, String words) {
        assertThat(read(body).inWords())
                .isEqualTo(" with a body that is not App Platform's: \"" + words + "\"");
    }

    @Test
    void anExcerptIsOneShortLine() {
        String words =
                read("first\nsecond\u2028third\u0085fourth\u001b[31mred\u202e " + "x".repeat(500))
                        .inWords();
        assertThat(words)
                .startsWith(
                        " with a body that is not App Platform's: \"first second third fourth [31mred"
                                + " xxx")
                .endsWith("xxx...\"")
                .hasSize(" with a body that is not App Platform's: \"\"".length() + 203);
    }

    @Test
    void aMessageIsOneLineOfBoundedLengthThatCutsNoPair() {
        String body = "{\"message\":\"a\\nb" + "x".repeat(1996) + "\ud83d\ude80y\"}";
        assertThat(read(body).message().orElseThrow())
                .startsWith("a b")
                .endsWith("x...")
                .hasSize(1999 + 3);
    }

    @Test
    void bytesThatAreNoTextAreNoObstacle() {
        assertThat(read(new byte[] {(byte) 0xff, 'o', 'k', (byte) 0xc3}).inWords()).contains("ok");
    }

    @Test
    void aSecretIsBlankedThoughMarkupCutsItOrEntitiesDisguiseIt() {
        Redactor redactor = new Redactor(null);
        redactor.add("one<b>two&three\"four");
        for (String page :
                new String[] {
                    "<p>one<b>two&three\"four</p>", "<p>one&lt;b&gt;two&amp;three&quot;four</p>"
                }) {
            assertThat(ServerText.excerpt(page.getBytes(StandardCharsets.UTF_8), redactor))
                    .isEqualTo("<redacted>");
        }
    }

    @Test
    void aSecretAtTheEndOfAnExcerptIsBlankedBeforeItIsCut() {
        assertThat(read("x".repeat(197) + "s3cret").inWords()).endsWith("xx<re...\"");
    }

    @Test
    @Timeout(20)
    void aHostilePageTakesNoTimeToSpeakOf() {
        for (String piece :
                new String[] {
                    "<script></script>", "<script>", "<style", "<a ", "&#1", "://", "<"
                }) {
            byte[] page =
                    piece.repeat(SIXTEEN_MIB / piece.length()).getBytes(StandardCharsets.UTF_8);
            assertThat(ServerText.excerpt(page, new Redactor(null)).length())
                    .as(piece)
                    .isLessThan(250);
            assertThat(read(page).inWords().length()).as(piece).isLessThan(300);
        }
    }
}
