package io.github.doapps.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these transports breaks a promise, and turns a case red for it, in bounded time. */
class WrongTransportsTest {

    private static final EnumSet<SetupOption> OPTIONS =
            EnumSet.of(SetupOption.CONNECT_TIMEOUT, SetupOption.SSL_CONTEXT);

    @ParameterizedTest
    @MethodSource("io.github.doapps.testkit.tck.WrongTransports#all")
    void wrongTransportGoesRed(WrongTransport wrong, TestReporter reporter) throws Exception {
        Map<String, Throwable> red = new LinkedHashMap<>();
        int tried = 0;
        Harness harness = new Harness(wrong.factory(), OPTIONS, Patience.alreadyShort());
        for (Case one : AllCases.list()) {
            String name = one.topic() + ": " + one.name();
            if (name.contains(wrong.tried()) && harness.lacking(one).isEmpty()) {
                tried++;
                try {
                    harness.run(one);
                } catch (Exception | AssertionError failure) {
                    red.put(name, failure);
                }
            }
        }
        reporter.publishEntry(wrong.what(), red.size() + " of " + tried + " red: " + red.keySet());
        List<String> saying =
                red.entrySet().stream()
                        .filter(entry -> entry.getKey().contains(wrong.red()))
                        .map(entry -> wholeTextOf(entry.getValue()))
                        .toList();
        assertThat(saying).as("of %d cases, what %s says", tried, wrong.red()).isNotEmpty();
        assertThat(saying).anyMatch(text -> text.contains(wrong.says()), wrong.says());
    }

    private static String wholeTextOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void patienceIsShortenedAfterSeveralWaitsInVain() {
        Patience patience = new Patience();
        assertThat(patience.of(20)).hasSeconds(20);
        for (int i = 0; i < 4; i++) {
            patience.ranOut();
        }
        assertThat(patience.of(20)).hasSeconds(2);
        assertThat(patience.of(5)).hasSeconds(1);
        for (int i = 0; i < 26; i++) {
            patience.ranOut();
        }
        assertThat(patience.of(60)).hasSeconds(2);
    }
}
