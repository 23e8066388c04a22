package io.github.doapps.client.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path with parameters in braces, and how they are filled: each as one percent-encoded segment.
 */
final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    private final String text;
    private final List<String> parameters = new ArrayList<>();

    /** What stands before each parameter, and behind the last. */
    private final List<String> literals = new ArrayList<>();

    PathTemplate(String text) {
        this.text = text;
        Matcher matcher = PARAMETER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literals.add(text.substring(end, matcher.start()));
            parameters.add(matcher.group(1));
            end = matcher.end();
        }
        literals.add(text.substring(end));
    }

    /**
     * Fills the parameters in their order.
     *
     * @throws IllegalArgumentException if a value cannot be a path segment of its own
     */
    String expand(String operation, @Nullable String... values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException(text + " takes " + parameters.size() + " values");
        }
        String path = literals.get(0);
        for (int i = 0; i < values.length; i++) {
            String value = PathSegment.checked(operation, parameters.get(i), values[i]);
            path += PercentEncoding.encode(value) + literals.get(i + 1);
        }
        return path;
    }

    /** The parameters' names, in their order. */
    List<String> parameters() {
        return List.copyOf(parameters);
    }

    @Override
    public String toString() {
        return text;
    }
}
