package io.github.doapps.verification.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What bytecode does not tell, or only with pains.
 *
 * @param name the file's name
 * @param text its text
 */
record SourceFile(String name, String text) {

    /** Where reading gets tiring, and a file has more than one reason to change. */
    static final int MOST_LINES = 300;

    /**
     * Values of many fields with their builder, of which more than half is Javadoc, and the tables
     * of the operations, each of which has its entry: they are as long as the API.
     */
    private static final Set<String> LONG =
            Set.of(
                    "CallReport.java",
                    "AppsOperations.java",
                    "AsyncAppsOperations.java",
                    "AppsCatalog.java",
                    "DefaultAppsOperations.java",
                    "DefaultAsyncAppsOperations.java");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    /** What is wrong with the file. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        long lines = text.lines().count();
        if (lines > MOST_LINES && !LONG.contains(name)) {
            complaints.add(name + " has " + lines + " lines");
        }
        if (UNFINISHED.matcher(text).find()) {
            complaints.add(name + " is not finished");
        }
        new TreeScanner<@Nullable Void, List<String>>() {
            @Override
            public @Nullable Void visitSynchronized(SynchronizedTree block, List<String> found) {
                found.add(name + " has a synchronized block");
                return super.visitSynchronized(block, found);
            }
        }.scan(parsed(), complaints);
        return complaints;
    }

    private CompilationUnitTree parsed() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null, null, null, List.of("-proc:none"), null, List.of(inMemory()));
        try {
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaFileObject inMemory() {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
