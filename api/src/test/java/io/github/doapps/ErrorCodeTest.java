package io.github.doapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    @Test
    void noneIsEverRenamed() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::text))
                .contains(
                        "bad-request",
                        "unauthorized",
                        "forbidden",
                        "not-found",
                        "conflict",
                        "unprocessable-entity",
                        "rate-limited",
                        "server-error",
                        "redirected",
                        "unexpected-status",
                        "request-not-sent",
                        "no-response",
                        "outcome-unknown",
                        "deadline-exceeded",
                        "call-interrupted",
                        "malformed-response",
                        "provider-failed",
                        "provider-missing",
                        "provider-ambiguous",
                        "provider-not-found",
                        "invalid-argument",
                        "invalid-token",
                        "invalid-endpoint",
                        "client-closed",
                        "malformed-json",
                        "unexpected-json");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void standsInMessagesInBracketsAndCanBeAHeading(ErrorCode code) {
        assertThat(code.text()).matches("[a-z]+(-[a-z]+)*");
        assertThat(code.tag()).isEqualTo("[" + code.text() + "]");
    }

    @Test
    void isTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));

            assertThat(ErrorCode.RATE_LIMITED.text()).isEqualTo("rate-limited");
            assertThat(ErrorCode.INVALID_TOKEN.tag()).isEqualTo("[invalid-token]");
        } finally {
            Locale.setDefault(before);
        }
    }
}
