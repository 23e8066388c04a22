package io.github.doapps.verification.paths;

import io.github.doapps.verification.reactor.BuiltModule;
import io.github.doapps.verification.reactor.ReactorModule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A transport and a codec, with all that an application has on its path for them. */
enum Stack {
    APACHE_JACKSON(ReactorModule.TRANSPORT_APACHE, ReactorModule.SERDE_JACKSON),
    APACHE_JSONB(ReactorModule.TRANSPORT_APACHE, ReactorModule.SERDE_JSONB),
    FEIGN_JACKSON(ReactorModule.TRANSPORT_FEIGN, ReactorModule.SERDE_JACKSON),
    FEIGN_JSONB(ReactorModule.TRANSPORT_FEIGN, ReactorModule.SERDE_JSONB);

    private static final List<String> HTTP_CLIENT =
            List.of("httpclient5", "httpcore5", "httpcore5-h2", "slf4j-api", "slf4j-nop");

    private final ReactorModule transport;
    private final ReactorModule codec;

    Stack(ReactorModule transport, ReactorModule codec) {
        this.transport = transport;
        this.codec = codec;
    }

    String transport() {
        return nameOf(transport);
    }

    String codec() {
        return nameOf(codec);
    }

    /** Jars, or folders of classes: ours, and the libraries behind the two. */
    List<Path> path() {
        List<Path> path = new ArrayList<>();
        for (ReactorModule module :
                List.of(ReactorModule.API, ReactorModule.CORE, transport, codec)) {
            path.add(BuiltModule.of(module).location());
        }
        Stream.of(List.of("jspecify"), libraries(transport), libraries(codec))
                .flatMap(List::stream)
                .map(Stack::jar)
                .forEach(path::add);
        return path;
    }

    private static String nameOf(ReactorModule plugin) {
        return plugin.folder().substring(plugin.folder().indexOf('-') + 1);
    }

    private static List<String> libraries(ReactorModule plugin) {
        return switch (plugin) {
            case TRANSPORT_APACHE -> HTTP_CLIENT;
            case TRANSPORT_FEIGN ->
                    Stream.concat(Stream.of("feign-core"), HTTP_CLIENT.stream()).toList();
            case SERDE_JACKSON ->
                    List.of("jackson-core", "jackson-databind", "jackson-annotations");
            case SERDE_JSONB ->
                    List.of("jakarta.json-api", "jakarta.json.bind-api", "yasson", "parsson");
            case API, CORE, TESTKIT ->
                    throw new IllegalArgumentException(plugin + " is no plug-in");
        };
    }

    /** The one jar of that artifact on this test's own path. */
    private static Path jar(String artifactId) {
        Pattern name = Pattern.compile(Pattern.quote(artifactId) + "-[0-9].*\\.jar");
        List<Path> found =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(jar -> name.matcher(String.valueOf(jar.getFileName())).matches())
                        .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(artifactId + " is on the path as " + found);
        }
        return found.get(0);
    }
}
