package io.github.doapps.testkit.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a request's head. */
final class HeadFields {

    private HeadFields() {}

    static List<Map.Entry<String, String>> of(String head) throws MalformedException {
        List<String> lines = head.lines().skip(1).filter(line -> !line.isEmpty()).toList();
        if (lines.stream().anyMatch(line -> line.indexOf(':') < 1)) {
            throw new MalformedException("a header line without a name");
        }
        Stream<Map.Entry<String, String>> fields =
                lines.stream()
                        .map(
                                line -> {
                                    int colon = line.indexOf(':');
                                    return Map.entry(
                                            line.substring(0, colon),
                                            line.substring(colon + 1).strip());
                                });
        return fields.toList();
    }
}
