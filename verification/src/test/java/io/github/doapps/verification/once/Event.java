package io.github.doapps.verification.once;

import io.github.doapps.EffectOnServer;
import io.github.doapps.testkit.fault.Answer;
import io.github.doapps.testkit.fault.Exchange;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What befalls one attempt. Immutable.
 *
 * @param name what it is, for people and tables
 * @param rows where it stands in the table; several if it may turn out in more than one way, of
 *     which all but the first are without a head
 * @param status the status of its head, or 0 if none comes
 * @param seconds how long its head asks to wait, or -1
 * @param roads where it can be met
 * @param obstacle what keeps the server from reading anything of the request, or null
 * @param answer what a server answers that did as asked, with a deployment of an id
 * @param how how the answer comes
 * @param mayAct whether a server that it befalls can have acted on the request
 */
record Event(
        String name,
        List<Row> rows,
        int status,
        int seconds,
        Set<Road> roads,
        @Nullable Obstacle obstacle,
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
        return new Event(name, List.of(row), status, -1, Road.ALL, null, answer, how, mayAct);
    }

    /** A request that is answered. */
    static Event of(String name, Row row, int status, Function<String, Answer> answer) {
        return of(name, row, status, answer, UnaryOperator.identity());
    }

    /** What befalls an attempt before it brings a request. */
    static Event of(String name, Row row, Set<Road> roads, Obstacle obstacle) {
        return new Event(
                name,
                List.of(row),
                0,
                -1,
                roads,
                obstacle,
                Answers::deployment,
                UnaryOperator.identity(),
                false);
    }

    /** What somebody on the way answers in place of the server, who reads nothing. */
    static Event of(String name, Row row, int status, Set<Road> roads, Obstacle obstacle) {
        Event unanswered = of(name, row, roads, obstacle);
        return new Event(
                name,
                unanswered.rows,
                status,
                -1,
                roads,
                obstacle,
                unanswered.answer,
                unanswered.how,
                false);
    }

    /** This event, whose head asks to wait. */
    Event asking(int time) {
        return new Event(name, rows, status, time, roads, obstacle, answer, how, mayAct);
    }

    /** This event, in which the server cannot have acted. */
    Event withoutEffect() {
        return new Event(name, rows, status, seconds, roads, obstacle, answer, how, false);
    }

    /** This event under a longer name. */
    Event named(String more) {
        return new Event(name + more, rows, status, seconds, roads, obstacle, answer, how, mayAct);
    }

    /** This event, as it is met on these roads. */
    Event met(Set<Road> where) {
        return new Event(name, rows, status, seconds, where, obstacle, answer, how, mayAct);
    }

    /** This event, which may as well stand in another row, without a head. */
    Event or(Row other) {
        return new Event(
                name, List.of(row(), other), status, seconds, roads, obstacle, answer, how, mayAct);
    }

    /** Where it stands first of all. */
    Row row() {
        return rows.get(0);
    }

    /** Whether the server reads anything of the request. */
    boolean isServed() {
        return obstacle == null;
    }

    /** Whether the answer comes whole, and at once. */
    boolean isAnswered() {
        return status > 0 && !row().isLate() && row() != Row.CUT;
    }

    /** Whether its head tells that it was done. */
    boolean hasResult() {
        return status > 0 && row().tells() == EffectOnServer.APPLIED;
    }

    /** Whether it is chosen by a whole request, and its head alone tells what was done. */
    boolean isSteady() {
        return isServed()
                && !row().isLate()
                && row() != Row.FOREIGN
                && (mayAct || row().tells() == EffectOnServer.NONE);
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
