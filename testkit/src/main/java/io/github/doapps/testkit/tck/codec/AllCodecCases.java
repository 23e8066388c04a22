package io.github.doapps.testkit.tck.codec;

import io.github.doapps.spi.JsonCodec;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of every codec, and of one that is strict. The last topic closes it. */
final class AllCodecCases {

    private AllCodecCases() {}

    static List<CodecCase> list(JsonCodec codec) {
        return codec.isStrict()
                ? Stream.of(StrictCases.all(), list()).flatMap(List::stream).toList()
                : list();
    }

    static List<CodecCase> list() {
        return Stream.of(
                        NumberCases.all(),
                        StructureCases.all(),
                        StringCases.all(),
                        CodePointCases.all(),
                        FormCases.all(),
                        RandomCases.all(),
                        ContractCases.all(),
                        MalformedCases.all(),
                        DuplicateCases.all(),
                        NestingCases.all(),
                        EncodingCases.all(),
                        CallCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
