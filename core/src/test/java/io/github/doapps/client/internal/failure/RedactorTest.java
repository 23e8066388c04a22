package io.github.doapps.client.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.scripted.Rounds;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets of a call in texts that come from elsewhere. */
final class RedactorTest {

    private static final JsonObject BODY =
            JsonObject.of(
                    "spec",
                    JsonObject.of(
                            "envs",
                            new Object[] {
                                JsonObject.of("key", "DB", "value", "hunter2 \"quoted\"\nline")
                            }));

    private final Redactor redactor = new Redactor(BODY);

    @Test
    void aValueOfTheRequestIsBlankedWhereverItStands() {
        assertThat(redactor.redact("got 'hunter2 \"quoted\"\nline', wanted less"))
                .isEqualTo("got '<redacted>', wanted less");
    }

    @Test
    void aHeadersValueIsBlankedOnceItIsAdded() {
        assertThat(redactor.redact("X-Key: 4711-secret")).isEqualTo("X-Key: 4711-secret");
        redactor.add("4711-secret");
        assertThat(redactor.redact("X-Key: 4711-secret")).isEqualTo("X-Key: <redacted>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b/c=d \u00e9",
                "a%2Bb%2Fc%3Dd+%C3%A9",
                "a%2Bb%2Fc%3Dd%20%C3%A9",
                "YStiL2M9ZCDDqQ=="
            })
    void aSecretIsBlankedAsUrlsAndBase64WriteIt(String written) {
        redactor.add("a+b/c=d \u00e9");
        assertThat(redactor.redact("[" + written + "]")).isEqualTo("[<redacted>]");
    }

    @Test
    void ofALongSecretThatIsCutOffTheRestIsBlankedToo() {
        String secret = "0123456789".repeat(40);
        redactor.add(secret);
        assertThat(redactor.redact("got " + secret.substring(0, 300) + "... too long"))
                .isEqualTo("got <redacted>... too long");
        assertThat(redactor.redact("got " + secret.substring(0, 200))).hasSize(204);
    }

    @Test
    void aSecretThatHoldsAnotherIsBlankedWhole() {
        redactor.add("inner");
        redactor.add("the-inner-secret");
        assertThat(redactor.redact("the-inner-secret, inner")).isEqualTo("<redacted>, <redacted>");
    }

    @Test
    void everyTokenOfDigitalOceansIsBlankedThoughItIsNotOurs() {
        assertThat(redactor.redact("Bearer dop_v1_00ffab, doo_v1_12 and dor_v1_x"))
                .isEqualTo("Bearer <redacted>, <redacted> and <redacted>");
        assertThat(redactor.redact("redo_v1_x, dop_v2_x")).isEqualTo("redo_v1_x, dop_v2_x");
    }

    @Test
    void aSecretOfFewLettersIsLeftSinceItStandsInTooManyWords() {
        redactor.add("and");
        assertThat(redactor.redact("hand and sand")).isEqualTo("hand and sand");
    }

    @Test
    void blanksAloneAreNoSecret() {
        redactor.add("     ");
        redactor.add("  ab  ");
        assertThat(redactor.redact("a     b  ab  c")).isEqualTo("a     b  ab  c");
    }

    @Test
    void aSecretOfAnyLengthIsBlankedWithoutAWordOfIt() {
        String pem = "-----BEGIN KEY-----\n" + "MII+/=\ud83d\ude80\n".repeat(30_000) + "-----END";
        for (int length : new int[] {1_999, 2_001, 3_003, pem.length()}) {
            Redactor own = new Redactor(null);
            own.add(pem.substring(0, length));
            String quoted = JsonString.of(pem.substring(0, length)).toString();
            assertThat(own.redact("key: " + quoted)).isEqualTo("key: \"<redacted>\"");
        }
    }

    @Test
    @Timeout(20)
    void endlessRunsTakeNoTimeToSpeakOf() {
        redactor.add(" \n leading blanks");
        redactor.add("\\leading backslash");
        redactor.add("neither");
        for (String run : new String[] {" ", "\\", "\n", "n", "\\u"}) {
            String text = run.repeat(100_000);
            assertThat(redactor.redact(text)).isEqualTo(text);
            assertThat(redactor.redact(text + " \n leading blanks")).endsWith("<redacted>");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void jsonThatIsQuotedInJsonHidesNothing(int depth) {
        String text = "log: {\"v\":\"hunter2 \\\"quoted\\\"\\nline\"}";
        for (int i = 0; i < depth; i++) {
            text = JsonString.of(text).toString();
        }
        assertThat(redactor.redact(text)).doesNotContain("hunter2", "quoted", "line");
    }

    @Test
    void randomSecretsAreFoundInEveryWayThatJsonWritesThem() {
        Rounds.run(2_000, RedactorTest::requireFound);
    }

    private static void requireFound(Random random, String seed) {
        String secret = "S3" + randomText(random) + "S3";
        Redactor own = new Redactor(null);
        own.add(secret);
        String written = random.nextBoolean() ? secret : secret.replaceAll("\\s+", " ");
        int depth = random.nextInt(4);
        for (int i = 0; i < depth; i++) {
            written = escaped(written, random);
        }
        assertThat(own.redact("<" + written + ">"))
                .as("%s: %s as %s", seed, secret, written)
                .isEqualTo("<<redacted>>");
    }

    private static String randomText(Random random) {
        String alphabet =
                "ab9 \"\\/\n\r\t\b\f<>&'$(){}[]*+?.^|-_=:;,@#%~`!\u0001\u00e9\u2028\ud83d\ude80";
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    /** As some writer of JSON might: what must be escaped, and at times what need not be. */
    private static String escaped(String text, Random random) {
        boolean shy = random.nextBoolean();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = "\n\r\t\b\f".indexOf(c);
            if (letter >= 0 && random.nextBoolean()) {
                out.append('\\').append("nrtbf".charAt(letter));
            } else if (c == '"' || c == '\\' || (c == '/' && shy)) {
                out.append('\\').append(c);
            } else if (c < ' ' || (shy && (c > '~' || "<>&'=".indexOf(c) >= 0))) {
                String hex = String.format(Locale.ROOT, "%04x", (int) c);
                out.append("\\u").append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Test
    void aThrowableWithoutSecretsIsGivenAsItIs() {
        Throwable clean = new IOException("reset", new IllegalStateException("closed"));
        clean.addSuppressed(new IOException("again"));
        assertThat(redactor.safe(clean)).isSameAs(clean);
    }

    @Test
    void aThrowableThatQuotesIsReplacedWithItsNameAndStack() {
        redactor.add("s3cret-token");
        Throwable quoting = new IOException("header Bearer s3cret-token refused");
        Throwable safe = redactor.safe(quoting);
        assertThat(safe)
                .hasMessage("java.io.IOException: header Bearer <redacted> refused")
                .hasNoCause();
        assertThat(safe.getStackTrace()).isEqualTo(quoting.getStackTrace());
    }

    @Test
    void theCauseBelowTheOneThatQuotesStaysAsItIs() {
        redactor.add("s3cret-token");
        Throwable clean = new IllegalStateException("closed");
        Throwable safe =
                redactor.safe(new IOException("outer", new IOException("s3cret-token", clean)));
        assertThat(safe).hasMessage("java.io.IOException: outer");
        assertThat(safe).cause().hasMessage("java.io.IOException: <redacted>").hasCause(clean);
    }

    @Test
    void whatIsSuppressedCountsHoweverDeepItLies() {
        redactor.add("s3cret-token");
        Throwable deep = new IOException("x", new IOException("s3cret-token"));
        Throwable suppressed = new IOException("y");
        suppressed.addSuppressed(deep);
        Throwable thrown = new IOException("z");
        thrown.addSuppressed(suppressed);
        assertThat(redactor.safe(thrown)).hasMessage("java.io.IOException: z").hasNoCause();
        assertThat(redactor.safe(thrown).getSuppressed()).isEmpty();
    }

    @Test
    void aMessageThatToStringHidesIsStillLookedAt() {
        redactor.add("s3cret-token");
        Throwable shy = new ShyException("s3cret-token");
        assertThat(redactor.safe(shy)).hasMessage("ShyException");
    }

    /** Looks harmless in a stack trace, and is not in a log that prints the message. */
    private static final class ShyException extends Exception {

        private static final long serialVersionUID = 1L;

        ShyException(String message) {
            super(message);
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString")
        public String toString() {
            return "ShyException";
        }
    }

    @Test
    void causesThatGoRoundInACircleComeToAnEnd() {
        redactor.add("s3cret-token");
        Exception first = new IOException("s3cret-token");
        Exception second = new IOException("second", first);
        first.initCause(second);
        first.addSuppressed(second);
        Throwable safe = redactor.safe(second);
        assertThat(safe).hasMessage("java.io.IOException: second");
        assertThat(safe.getCause()).hasMessage("java.io.IOException: <redacted>").hasNoCause();
    }
}
