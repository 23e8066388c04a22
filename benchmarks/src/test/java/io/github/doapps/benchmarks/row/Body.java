package io.github.doapps.benchmarks.row;

/**
 * The bytes of an answer, of which nothing was read.
 *
 * @param length how many
 */
public record Body(int length) implements Result {

    @Override
    public boolean matches(Expected expected) {
        return length == expected.bytes();
    }
}
