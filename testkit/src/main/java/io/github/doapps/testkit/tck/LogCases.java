package io.github.doapps.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** That the look for secrets hears what it is meant to hear; it is part of every other case. */
final class LogCases {

    private LogCases() {}

    static List<Case> all() {
        return List.of(
                Case.of(
                                "the log",
                                "is heard where it goes through SLF4J, at every level",
                                scene -> assertEquals("", Slf4j.deafness()))
                        .where(Circumstance.SLF4J_IS_HEARD));
    }
}
