package io.github.doapps.testkit.tck;

import java.util.List;
import java.util.stream.Stream;

/** Every case there is, by topic. */
final class AllCases {

    private AllCases() {}

    static List<Case> list() {
        return Stream.of(
                        RequestCases.all(),
                        AnswerCases.all(),
                        HeaderCases.all(),
                        StatusCases.all(),
                        GarbageCases.all(),
                        BodyCases.all(),
                        OnceCases.all(),
                        ShapeCases.all(),
                        BreakCases.all(),
                        ConnectCases.all(),
                        TlsCases.all(),
                        RoadCases.all(),
                        ProxyCases.all(),
                        AbortCases.all(),
                        ControlCases.all(),
                        ConnectionCases.all(),
                        StrayCases.all(),
                        CloseCases.all(),
                        ThreadCases.all(),
                        LogCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
