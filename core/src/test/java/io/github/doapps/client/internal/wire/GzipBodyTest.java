package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.doapps.client.internal.operation.UnusableResponseException;
import io.github.doapps.client.internal.operation.UnusableResponseException.Defect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that the server compressed, and those that only say so. */
class GzipBodyTest {

    private static final byte[] PLAIN =
            "{\"deployment\":{\"id\":\"d-1\"}}".getBytes(StandardCharsets.UTF_8);

    private final BodyReader reader = new BodyReader(1000);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", " gzip ", "x-gzip"})
    void decompresses(String encoding) throws Exception {
        byte[] gzip = gzip(PLAIN);
        Answer answer =
                Answer.of(
                        gzip,
                        "Content-Encoding",
                        encoding,
                        "Content-Length",
                        Integer.toString(gzip.length));

        assertThat(reader.read(answer.response(), answer.head())).isEqualTo(PLAIN);
    }

    @Test
    void decompressesTwoMembersAsOneText() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(Arrays.copyOf(PLAIN, 5)));
        both.write(gzip(Arrays.copyOfRange(PLAIN, 5, PLAIN.length)));
        Answer answer = answer(both.toByteArray());

        assertThat(reader.read(answer.response(), answer.head())).isEqualTo(PLAIN);
    }

    @Test
    void givesNothingForANothingThatWasCompressed() throws Exception {
        Answer answer = answer(gzip(new byte[0]));

        assertThat(reader.read(answer.response(), answer.head())).isEmpty();
    }

    @Test
    void takesOneCutAnywhereForCut() throws IOException {
        byte[] gzip = gzip(PLAIN);
        for (int length = 1; length < gzip.length; length++) {
            UnusableResponseException refusal = refusal(answer(Arrays.copyOf(gzip, length)));

            assertThat(refusal).hasMessage("was cut off inside its gzip").hasNoCause();
            assertThat(refusal.defect()).isEqualTo(Defect.CUT);
        }
    }

    @Test
    void takesOneOfAnotherTypeThatIsCutForForeign() throws IOException {
        Answer answer =
                Answer.of(
                        Arrays.copyOf(gzip(PLAIN), 20),
                        "Content-Encoding",
                        "gzip",
                        "Content-Type",
                        "text/html");

        assertThat(refusal(answer).defect()).isEqualTo(Defect.NOT_JSON);
    }

    @Test
    void refusesWhatIsNoGzip() {
        assertNoGzip(PLAIN);
        assertNoGzip("<html>a page of a proxy</html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAGzipWhoseChecksumIsWrong() throws IOException {
        byte[] gzip = gzip(PLAIN);
        gzip[gzip.length - 8] ^= 1;

        assertNoGzip(gzip);
    }

    @Test
    void refusesAGzipWhoseContentIsGarbage() throws IOException {
        byte[] gzip = gzip(PLAIN);
        Arrays.fill(gzip, 10, gzip.length - 8, (byte) 0xff);

        assertNoGzip(gzip);
    }

    @Test
    void stopsAtTheCapOfABomb() throws Exception {
        byte[] bomb = gzipOfZeros(50_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        // Whoever reads on to the end finds a wrong checksum instead.
        bomb[bomb.length - 8] ^= 1;
        BodyReader megabyte = new BodyReader(1_000_000);
        Answer answer = answer(bomb);

        UnusableResponseException refusal =
                catchThrowableOfType(
                        UnusableResponseException.class,
                        () -> megabyte.read(answer.response(), answer.head()));

        assertThat(refusal).hasMessage("is larger than the 1000000 bytes that the client reads");
        assertThat(refusal.defect()).isEqualTo(Defect.TOO_LARGE);
        Answer again = answer(bomb);
        assertThat(megabyte.readLeniently(again.response(), again.head(), 65_536)).hasSize(65_536);
    }

    @Test
    void capsThePlainTextExactly() throws Exception {
        byte[] gzip = gzip(new byte[1000]);
        Answer exact = answer(gzip);
        assertThat(reader.read(exact.response(), exact.head())).hasSize(1000);

        assertThat(refusal(answer(gzip(new byte[1001]))).defect()).isEqualTo(Defect.TOO_LARGE);
    }

    @Test
    void readsAFailuresGzipAsFarAsItCame() throws IOException {
        byte[] random = new byte[100_000];
        new java.util.Random(1).nextBytes(random);
        byte[] gzip = gzip(random);

        assertThat(lenient(gzip, 200_000)).isEqualTo(random);
        assertThat(lenient(gzip, 500)).isEqualTo(Arrays.copyOf(random, lenient(gzip, 500).length));
        assertThat(lenient(gzip, 500)).hasSizeGreaterThan(100);
        assertThat(lenient(Arrays.copyOf(gzip, 50_000), 200_000)).hasSizeGreaterThan(10_000);
        assertThat(lenient(PLAIN, 500)).isEmpty();
        assertThat(lenient(new byte[0], 500)).isEmpty();
    }

    private byte[] lenient(byte[] body, int limit) {
        Answer answer = answer(body);
        return reader.readLeniently(answer.response(), answer.head(), limit);
    }

    private void assertNoGzip(byte[] body) {
        UnusableResponseException refusal = refusal(answer(body));
        assertThat(refusal)
                .hasMessage("is not the sound gzip that its head says it is")
                .hasNoCause();
        assertThat(refusal.defect()).isEqualTo(Defect.NOT_JSON);
    }

    private UnusableResponseException refusal(Answer answer) {
        return catchThrowableOfType(
                UnusableResponseException.class,
                () -> reader.read(answer.response(), answer.head()));
    }

    private static Answer answer(byte[] body) {
        return Answer.of(body, "Content-Encoding", "gzip", "Content-Type", "application/json");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] gzipOfZeros(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[100_000];
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            for (int written = 0; written < count; written += zeros.length) {
                gzip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
