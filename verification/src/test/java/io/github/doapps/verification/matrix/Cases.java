package io.github.doapps.verification.matrix;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What tests take as parameters. */
final class Cases {

    /** For a method source: the operations that differ in everything, on every stack. */
    static final String OPS_AND_STACKS = "io.github.doapps.verification.matrix.Cases#opsAndStacks";

    private Cases() {}

    /** The operations that differ in everything, on every stack. */
    static Stream<Arguments> opsAndStacks() {
        return withStacks(Op.EXTREMES.toArray());
    }

    /** Cases, each with these operations on every stack. */
    static Stream<Arguments> withOpsAndStacks(Object... cases) {
        return Arrays.stream(cases)
                .flatMap(
                        one ->
                                opsAndStacks()
                                        .map(
                                                pair ->
                                                        Arguments.of(
                                                                one,
                                                                pair.get()[0],
                                                                pair.get()[1])));
    }

    /** Cases, each on every stack. */
    static Stream<Arguments> withStacks(Object... cases) {
        return Arrays.stream(cases).flatMap(one -> stacks().map(stack -> Arguments.of(one, stack)));
    }

    private static Stream<Stack> stacks() {
        return Arrays.stream(Stack.values());
    }
}
