package io.github.doapps.testkit.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The requests of one connection, each of which meets what is planned for it. */
final class Conversation {

    private final Link link;
    private final Schedule schedule;
    private final Unplanned unplanned;
    private final Tally tally;
    private final RequestReader reader;

    Conversation(Link link, Schedule schedule, Unplanned unplanned, Tally tally) {
        this.link = link;
        this.schedule = schedule;
        this.unplanned = unplanned;
        this.tally = tally;
        this.reader = new RequestReader(link.number(), link.in());
    }

    /** Decides about a request for which nothing is planned. */
    @FunctionalInterface
    interface Unplanned {

        /** What it meets, or null to have the connection taken over to its end. */
        @Nullable Exchange meet(ReceivedRequest request);

        /** Counts the request, and serves the connection from it on. */
        default void takeOver(ReceivedRequest request, Link link)
                throws IOException, InterruptedException {
            throw new IllegalStateException("no exchange was chosen for " + request);
        }
    }

    void hold() throws IOException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            link.idle();
            if (!reader.begin()) {
                return;
            }
            tally.begin();
            goesOn = link.busy() && meet(schedule.exchange());
        }
    }

    private boolean meet(@Nullable Exchange planned) throws IOException, InterruptedException {
        if (planned == null) {
            return improvise(reader.rest());
        }
        Break end = planned.end();
        Ending how = end.how();
        if (how == null || !end.isInRequest() || !readAsFarAs(end)) {
            return answer(reader.rest(), planned);
        }
        if (how != Ending.DRIP) {
            link.endUnread(how);
            return false;
        }
        reader.slowDown(planned.interval());
        return answer(reader.rest(), planned.whole());
    }

    /** Returns false if there is no such point in this request. */
    private boolean readAsFarAs(Break end) throws IOException, InterruptedException {
        if (end.isAt(Point.IN_REQUEST_HEAD)) {
            reader.requestLine();
            return true;
        }
        return reader.halfOfBody();
    }

    private boolean improvise(ReceivedRequest request) throws IOException, InterruptedException {
        Exchange exchange;
        try {
            exchange = unplanned.meet(request);
        } catch (RuntimeException | Error failed) {
            tally.receive(request, false);
            throw failed;
        }
        if (exchange != null) {
            return answer(request, exchange);
        }
        unplanned.takeOver(request, link);
        return false;
    }

    private boolean answer(ReceivedRequest request, Exchange exchange)
            throws IOException, InterruptedException {
        tally.receive(request, exchange.acts());
        exchange.hook().run();
        return new AnswerPlayer(link).play(exchange, request.asksToClose());
    }
}
