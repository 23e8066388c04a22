package io.github.doapps.testkit.fault;

/** A rule for tests. */
final class AnyRequest {

    private AnyRequest() {}

    static Exchange isAnswered(ReceivedRequest request) {
        return Exchange.of(Answer.json(200, "{}").header("X-Target", request.target()));
    }
}
