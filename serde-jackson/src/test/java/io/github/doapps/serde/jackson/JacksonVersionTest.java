package io.github.doapps.serde.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.doapps.spi.JsonCodec;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On which Jackson the tests of this module run. The build runs all of them several times, and
 * without this they might be run on one and the same.
 */
class JacksonVersionTest {

    private static final String EXPECTED =
            System.getProperty("doapps.jackson", new ObjectMapper().version().toString());

    private static final String CLASS_PATH =
            Stream.of(
                            JsonFactory.class,
                            ObjectMapper.class,
                            JsonInclude.class,
                            JsonCodec.class,
                            NullMarked.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .map(JacksonVersionTest::file)
                    .collect(Collectors.joining(File.pathSeparator));

    private static String file(URL location) {
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTestsRunOnTheJacksonThatIsMeant() {
        System.out.println(
                "serde-jackson is tested on Jackson "
                        + new ObjectMapper().version()
                        + ", Java "
                        + Runtime.version().feature());
        assertThat(
                        List.of(
                                new ObjectMapper().version(),
                                new ObjectMapper().getFactory().version(),
                                new YAMLFactory().version(),
                                new CBORFactory().version(),
                                new Jdk8Module().version()))
                .extracting(Object::toString)
                .containsOnly(EXPECTED);
    }

    @Test
    void noOtherJacksonIsOnTheClassPath() throws IOException {
        for (String resource :
                List.of(
                        "com/fasterxml/jackson/core/JsonFactory.class",
                        "com/fasterxml/jackson/databind/ObjectMapper.class",
                        "com/fasterxml/jackson/annotation/JsonInclude.class")) {
            List<URL> found = Collections.list(getClass().getClassLoader().getResources(resource));
            assertThat(found).as(resource).hasSize(1);
        }
    }

    /** What the newest Jackson has and this one has not would fail here, whoever calls it. */
    @Test
    void thisModuleCompilesAgainstThatJackson(@TempDir Path classes) throws IOException {
        Path sources =
                Path.of(System.getProperty("doapps.root", "."), "serde-jackson/src/main/java");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager =
                        javac.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> compiled =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("module-info.java"))
                            .toList();
            assertThat(compiled).hasSizeGreaterThan(10);
            boolean done =
                    javac.getTask(
                                    messages,
                                    manager,
                                    null,
                                    List.of(
                                            "--release",
                                            "17",
                                            "-proc:none",
                                            "-classpath",
                                            CLASS_PATH,
                                            "-d",
                                            classes.toString()),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(compiled))
                            .call();
            assertThat(messages.toString()).isEmpty();
            assertThat(done).isTrue();
        }
    }
}
