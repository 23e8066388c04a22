package io.github.doapps.verification.once;

import io.github.doapps.EffectOnServer;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import io.github.doapps.testkit.fault.Greeting;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What befalls one attempt. Immutable.
 *
 * @param name what it is, for people and tables
 * @param row where it stands in the table
 * @param status the status of its head, or 0 if none comes
 * @param seconds how long its head asks to wait, or -1
 * @param greeting what its connection meets; without {@link Greeting#SERVE} no request is read
 * @param answer what a server answers that did as asked, with a deployment of an id
 * @param how how the answer comes
 * @param mayAct whether a server that it befalls can have acted on the request
 */
record Event(
        String name,
        Row row,
        int status,
        int seconds,
        Greeting greeting,
        Function<String, Answer> answer,
        UnaryOperator<Exchange> how,
        boolean mayAct) {

    /** A request that is answered in some way. */
    static Event of(
            String name,
            Row row,
            int status,
            Function<String, Answer> answer,
            UnaryOperator<Exchange> how) {
        boolean mayAct = row.tells() != EffectOnServer.NONE;
        return new Event(name, row, status, -1, Greeting.SERVE, answer, how, mayAct);
    }

    /** A request that is answered. */
    static Event of(String name, Row row, int status, Function<String, Answer> answer) {
        return of(name, row, status, answer, UnaryOperator.identity());
    }

    /** What befalls a connection before it brings a request. */
    static Event of(String name, Row row, Greeting greeting) {
        return new Event(
                name, row, 0, -1, greeting, Answers::deployment, UnaryOperator.identity(), false);
    }

    /** This event, whose head asks to wait. */
    Event asking(int time) {
        return new Event(name, row, status, time, greeting, answer, how, mayAct);
    }

    /** This event, in which the server cannot have acted. */
    Event withoutEffect() {
        return new Event(name, row, status, seconds, greeting, answer, how, false);
    }

    /** Whether the server reads anything of the request. */
    boolean isServed() {
        return greeting == Greeting.SERVE;
    }

    /** Whether the answer comes whole, and at once. */
    boolean isAnswered() {
        return status > 0 && !row.isLate() && row != Row.CUT;
    }

    /**
     * What the request meets.
     *
     * @param id the deployment's id in the answer
     * @param last whether the connection ends with it, as far as it has not ended by then
     */
    Exchange exchange(String id, boolean last) {
        Answer whole = answer.apply(id);
        return how.apply(Exchange.of(last ? whole.connectionClose() : whole));
    }

    @Override
    public String toString() {
        return name;
    }
}
