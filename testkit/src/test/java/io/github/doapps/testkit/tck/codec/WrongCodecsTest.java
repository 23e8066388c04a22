package io.github.doapps.testkit.tck.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise is held: a codec that breaks it turns a case red. */
class WrongCodecsTest {

    @ParameterizedTest
    @MethodSource("io.github.doapps.testkit.tck.codec.WrongCodecs#all")
    void wrongCodecGoesRed(WrongCodec wrong) {
        List<CodecCase> tried =
                AllCodecCases.list(wrong.codec()).stream()
                        .filter(one -> one.fullName().equals(wrong.red()))
                        .toList();
        assertThat(tried).as("the case called %s", wrong.red()).hasSize(1);
        assertThat(failureOf(tried.get(0), wrong)).contains(wrong.says());
    }

    private static String failureOf(CodecCase one, WrongCodec wrong) {
        try {
            one.body().run(wrong.codec());
        } catch (Exception | AssertionError failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
        throw new AssertionError("green over a codec that " + wrong.what());
    }
}
