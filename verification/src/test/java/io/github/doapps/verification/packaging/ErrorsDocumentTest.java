package io.github.doapps.verification.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.ErrorCode;
import io.github.doapps.verification.reactor.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error text ends with a code that is a heading in docs/errors.md. */
class ErrorsDocumentTest {

    private static final Pattern SECTION = Pattern.compile("(?m)^## ");

    private final String document = Repository.text("docs/errors.md");

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
    void everySectionShowsTheTextAndSaysWhatWasDoneAndWhatToDo(ErrorCode code) {
        String section =
                SECTION.splitAsStream(document)
                        .filter(part -> part.startsWith(code.text() + "\n"))
                        .findFirst()
                        .orElseThrow();

        assertThat(section).contains(code.tag(), "**On the server:**", "**What next:**");
    }
}
