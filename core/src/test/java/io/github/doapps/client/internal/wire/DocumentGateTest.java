package io.github.doapps.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.doapps.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a document and what is not, by RFC 8259 with the place where it ends. */
class DocumentGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "true",
                "false",
                "null",
                " \t\r\n{ \t\r\n} \t\r\n",
                "[ ]",
                "[1 , 2]",
                "[[],{},[{}],\"\",0,null]",
                "{\"\":1}",
                "{ \"a\" : [ ] , \"b\" : { } }",
                "{\"a\":{\"a\":{\"a\":null}}}",
                "{\"a\":1,\"a\":2}",
                "0",
                "-0",
                "10",
                "1.10",
                "0.0",
                "-0.0e-0",
                "1e2",
                "1E2",
                "1e+02",
                "1E-0",
                "1e999999999",
                "1234567890123456789012345",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u0000\\uABCD\\uabcd\\u09aF\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "\"/\u007f\u0080\u00ff\u2028\u2029\ufeff\ufffd\uffff\"",
                "\"\ud83d\ude00\udbff\udfff\"",
                "{\"\u00e9\":\"\u20ac\"}",
                "\"a\\u0022b\"",
                "\"[{]},:\""
            })
    void takesEveryDocument(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }

    static Stream<Arguments> noDocuments() {
        return Stream.of(
                arguments("", "is empty"),
                arguments(" \t\r\n", "is empty"),
                // an end that comes too early
                arguments("{", "ends before its document does"),
                arguments("[", "ends before its document does"),
                arguments("[1", "ends before its document does"),
                arguments("[1,", "ends before its document does"),
                arguments("{\"a", "ends before its document does"),
                arguments("{\"a\"", "ends before its document does"),
                arguments("{\"a\":", "ends before its document does"),
                arguments("{\"a\":1", "ends before its document does"),
                arguments("{\"a\":1,", "ends before its document does"),
                arguments("\"", "ends before its document does"),
                arguments("\"\\", "ends before its document does"),
                arguments("\"\\u12", "ends before its document does"),
                arguments("tru", "ends before its document does"),
                arguments("-", "ends before its document does"),
                arguments("1.", "ends before its document does"),
                arguments("1e", "ends before its document does"),
                arguments("1e+", "ends before its document does"),
                // more than one document
                arguments("{} {}", "goes on after its end (at byte 3)"),
                arguments("{}x", "goes on after its end (at byte 2)"),
                arguments("1 2", "goes on after its end (at byte 2)"),
                arguments("nullx", "goes on after its end (at byte 4)"),
                arguments("\"a\"\"b\"", "goes on after its end (at byte 3)"),
                arguments("[]]", "goes on after its end (at byte 2)"),
                arguments("{}\u0000", "goes on after its end (at byte 2)"),
                arguments("01", "goes on after its end (at byte 1)"),
                arguments("0x10", "goes on after its end (at byte 1)"),
                arguments("1.2.3", "goes on after its end (at byte 3)"),
                // commas, colons and brackets
                arguments("[1,]", "is not JSON (at byte 3)"),
                arguments("[,1]", "is not JSON (at byte 1)"),
                arguments("[1,,2]", "is not JSON (at byte 3)"),
                arguments("[1 2]", "is not JSON (at byte 3)"),
                arguments("[1}", "is not JSON (at byte 2)"),
                arguments("[1:2]", "is not JSON (at byte 2)"),
                arguments("{\"a\":1,}", "is not JSON (at byte 7)"),
                arguments("{,}", "is not JSON (at byte 1)"),
                arguments("{\"a\" 1}", "is not JSON (at byte 5)"),
                arguments("{\"a\":1]", "is not JSON (at byte 6)"),
                arguments("{\"a\"}", "is not JSON (at byte 4)"),
                arguments("{1:2}", "is not JSON (at byte 1)"),
                arguments("{a:1}", "is not JSON (at byte 1)"),
                arguments("{'a':1}", "is not JSON (at byte 1)"),
                arguments("{\"a\"::1}", "is not JSON (at byte 5)"),
                arguments("]", "is not JSON (at byte 0)"),
                arguments(":", "is not JSON (at byte 0)"),
                // numbers
                arguments("[01]", "is not JSON (at byte 2)"),
                arguments("[-01]", "is not JSON (at byte 3)"),
                arguments("[+1]", "is not JSON (at byte 1)"),
                arguments("[.5]", "is not JSON (at byte 1)"),
                arguments("[1.]", "is not JSON (at byte 3)"),
                arguments("[1.e5]", "is not JSON (at byte 3)"),
                arguments("[1e]", "is not JSON (at byte 3)"),
                arguments("[1e+]", "is not JSON (at byte 4)"),
                arguments("[1e1.5]", "is not JSON (at byte 4)"),
                arguments("[--1]", "is not JSON (at byte 2)"),
                arguments("[- 1]", "is not JSON (at byte 2)"),
                arguments("[-]", "is not JSON (at byte 2)"),
                arguments("[0x1]", "is not JSON (at byte 2)"),
                arguments("[1_000]", "is not JSON (at byte 2)"),
                arguments("[NaN]", "is not JSON (at byte 1)"),
                arguments("[-Infinity]", "is not JSON (at byte 2)"),
                arguments("[\u0661]", "is not JSON (at byte 1)"),
                // literals
                arguments("[True]", "is not JSON (at byte 1)"),
                arguments("[truE]", "is not JSON (at byte 4)"),
                arguments("[nul]", "is not JSON (at byte 4)"),
                arguments("[nulll]", "is not JSON (at byte 5)"),
                arguments("[undefined]", "is not JSON (at byte 1)"),
                // strings
                arguments("[\"a\nb\"]", "is not JSON (at byte 3)"),
                arguments("[\"\u0000\"]", "is not JSON (at byte 2)"),
                arguments("[\"\u001f\"]", "is not JSON (at byte 2)"),
                arguments("[\"\t\"]", "is not JSON (at byte 2)"),
                arguments("{\"a\rb\":1}", "is not JSON (at byte 3)"),
                arguments("[\"\\x41\"]", "is not JSON (at byte 3)"),
                arguments("[\"\\'\"]", "is not JSON (at byte 3)"),
                arguments("[\"\\U0041\"]", "is not JSON (at byte 3)"),
                arguments("[\"\\u004g\"]", "is not JSON (at byte 7)"),
                arguments("[\"\\u00\"]", "is not JSON (at byte 6)"),
                arguments("[\"\\u\u0660\u0660\"]", "is not JSON (at byte 4)"),
                arguments("['a']", "is not JSON (at byte 1)"),
                // white space and comments
                arguments("[1\u000b]", "is not JSON (at byte 2)"),
                arguments("[1\f]", "is not JSON (at byte 2)"),
                arguments("[\u00a01]", "is not JSON (at byte 1)"),
                arguments("\u00a0", "is not JSON (at byte 0)"),
                arguments("\u0000", "is not JSON (at byte 0)"),
                arguments("/**/1", "is not JSON (at byte 0)"),
                arguments("[1]//", "goes on after its end (at byte 3)"),
                arguments("#\n1", "is not JSON (at byte 0)"),
                arguments("<html>", "is not JSON (at byte 0)"));
    }

    @ParameterizedTest
    @MethodSource("noDocuments")
    void refusesAllElseAndSaysWhere(String text, String why) {
        assertThatThrownBy(() -> check(text)).isInstanceOf(JsonException.class).hasMessage(why);
    }

    private static void check(String text) {
        DocumentGate.check(text.getBytes(StandardCharsets.UTF_8));
    }
}
