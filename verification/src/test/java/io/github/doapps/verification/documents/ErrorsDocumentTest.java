package io.github.doapps.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ErrorCode;
import io.github.doapps.verification.reactor.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error text ends with a code that is a heading in docs/errors.md. */
class ErrorsDocumentTest {

    private static final Pattern SECTION = Pattern.compile("(?m)^## ");

    private final String document = Repository.text("docs/errors.md");
    private final ErrorExamples examples = new ErrorExamples();

    @AfterEach
    void close() {
        examples.close();
    }

    @Test
    void everyCodeIsAHeadingAndEveryHeadingIsACode() {
        List<String> headings =
                document.lines()
                        .filter(line -> line.matches("#{2,} .*"))
                        .map(line -> line.replaceFirst("#+ ", ""))
                        .toList();

        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::text).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everySectionSaysWhatWasDoneAndWhatToDo(ErrorCode code) {
        assertThat(section(code)).contains("**On the server:**", "**What next:**");
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleIsWhatTheCodeSays(ErrorCode code) throws Exception {
        String[] blocks = section(code).split("(?m)^```$");
        assertThat(blocks).as("one block of code").hasSize(3);
        assertThat(blocks[1]).endsWith(code.tag() + "\n");

        assertThat(onOneLine(examples.textOf(code))).matches(pattern(onOneLine(blocks[1])));
    }

    private String section(ErrorCode code) {
        return SECTION.splitAsStream(document)
                .filter(part -> part.startsWith(code.text() + "\n"))
                .findFirst()
                .orElseThrow();
    }

    /** Three dots stand for what is different from run to run, or too long to show. */
    private static Pattern pattern(String example) {
        return Pattern.compile(
                Arrays.stream(example.split("\\.{3}"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
