package io.github.doapps.verification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.serde.jackson.JacksonCodec;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.verification.paths.JavaRun;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Waits hold no thread and little memory: ten thousand fit into 256 MiB, in long runs ({@code
 * -Ddoapps.random.rounds=10000}), and a tenth of them into a tenth of it in every other.
 */
class ManyWaitsTest {

    private static final Pattern FIGURES =
            Pattern.compile(
                    "(\\d+) waits, (-?\\d+) live, \\d+ looks, a document \\d+ bytes, a wait (\\d+)"
                            + " bytes, (\\d+) threads more at most, heap \\d+ MiB, \\d+ s\\R");

    @Test
    void theyFitIntoASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        boolean isLongRun = Integer.getInteger("doapps.random.rounds", 0) >= 10_000;
        int waits = isLongRun ? 10_000 : 1_000;
        JavaRun run =
                JavaRun.of(
                        folder,
                        Duration.ofMinutes(isLongRun ? 10 : 2),
                        List.of(
                                isLongRun ? "-Xmx256m" : "-Xmx40m",
                                "-cp",
                                classPath(),
                                ManyWaits.class.getName(),
                                String.valueOf(waits)));
        System.out.print(run.out());
        assertThat(run.err()).as("what it complained of").doesNotContain("OutOfMemoryError");
        Matcher figures = FIGURES.matcher(run.out());
        assertThat(figures.matches()).as(run.out() + run.err()).isTrue();
        assertThat(Integer.parseInt(figures.group(2))).as("live").isEqualTo(waits);
        assertThat(Integer.parseInt(figures.group(3))).as("bytes of a wait").isLessThan(25_000);
        assertThat(Integer.parseInt(figures.group(4))).as("threads").isLessThan(mostThreads(waits));
    }

    /**
     * A call in flight holds one: a virtual one, which is none of these, where the JDK has them.
     */
    private static int mostThreads(int waits) {
        return Runtime.version().feature() >= 21 ? 32 : waits / 5;
    }

    /** Of what the program needs and nothing else, whoever runs this test. */
    private static String classPath() {
        return Stream.of(
                        ManyWaits.class,
                        AppPlatformClient.class,
                        HttpTransport.class,
                        JacksonCodec.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
