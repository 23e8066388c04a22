package io.github.doapps.client.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.client.scripted.Rounds;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines out of what a websocket brings: each once, whole, and not too long. */
final class LiveLinesTest {

    private final List<String> handed = new ArrayList<>();
    private final LiveLines lines = new LiveLines(10, handed::add);

    @Test
    void piecesAreJoinedAndCut() {
        lines.piece("on");
        lines.piece("e\r\n\ntwo\nth");
        assertThat(handed).containsExactly("one", "", "two");
        lines.piece("ree");
        lines.end();
        assertThat(handed).containsExactly("one", "", "two", "three");
        assertThat(lines.lines()).isEqualTo(4);
        assertThat(lines.shortened()).isZero();
    }

    @Test
    void longLinesAreShortened() {
        lines.piece("0123456789\r\n0123456789x");
        lines.piece("y".repeat(100_000));
        lines.piece("\n012345678\ud83d\ude00\n");
        assertThat(handed).containsExactly("0123456789", "0123456789", "012345678");
        assertThat(lines.shortened()).isEqualTo(2);
    }

    @Test
    void messagesAreDocumentsOrLines() {
        JacksonCodec codec = JacksonCodec.create();
        assertThat(LiveMessage.text("{\"data\":\"a\\nb\"}", codec)).isEqualTo("a\nb");
        for (String other : List.of("plain", "{\"data\":1}", "{\"x\":\"y\"}", "[]", "{\"data\":")) {
            assertThat(LiveMessage.text(other, codec)).isEqualTo(other + "\n");
        }
    }

    @Test
    void whatIsSentAgainIsLeftOut() {
        all("a", "", "b", "");
        lines.again();
        all("a", "", "b", "", "c");
        assertThat(handed).containsExactly("a", "", "b", "", "c");
    }

    @Test
    void theLongestRunIsWhatWasSentAgain() {
        all("x", "a", "x");
        lines.again();
        all("x", "a", "x", "b");
        assertThat(handed).containsExactly("x", "a", "x", "b");
    }

    @Test
    void whatOnlyBeginsAsBeforeIsNew() {
        all("a", "b", "c");
        lines.again();
        all("a", "b", "d");
        assertThat(handed).containsExactly("a", "b", "c", "a", "b", "d");
    }

    @Test
    void whatIsHeldBackComesWhenItIsQuiet() {
        all("a", "b", "c");
        lines.again();
        all("b");
        assertThat(handed).containsExactly("a", "b", "c");
        lines.settle();
        assertThat(handed).containsExactly("a", "b", "c", "b");
    }

    @Test
    void anotherLogIsNotComparedWithThis() {
        all("a", "b");
        lines.another();
        lines.again();
        all("a", "b");
        assertThat(handed).containsExactly("a", "b", "a", "b");
    }

    private void all(String... texts) {
        for (String text : texts) {
            lines.whole(text);
        }
    }

    /** A log of lines that differ, dropped anywhere, each time with its last lines sent again. */
    @Test
    void aLogWithTimesComesOnceThroughAnyNumberOfDrops() {
        Rounds.run(30, LiveLinesTest::followOne);
    }

    private static void followOne(Random random, String seed) {
        List<String> received = new ArrayList<>();
        LiveLines following = new LiveLines(100, received::add);
        int size = 1 + random.nextInt(3_000);
        List<String> log = IntStream.range(0, size).mapToObj(i -> "line " + i).toList();
        int written = 0;
        while (written < size) {
            int to = Math.min(size, written + random.nextInt(400));
            int tail = Math.max(0, to - SentAgain.KEPT);
            // Cut off while the old lines still come, now and then.
            int cut = random.nextInt(4) == 0 ? tail + random.nextInt(to - tail + 1) : to;
            log.subList(tail, cut).forEach(following::whole);
            written = Math.max(written, cut);
            if (written < size) {
                following.again();
            }
        }
        following.end();
        assertThat(received).as(seed).isEqualTo(log);
    }
}
