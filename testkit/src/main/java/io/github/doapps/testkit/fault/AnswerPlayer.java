package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Writes an answer as far as its exchange lets it. */
final class AnswerPlayer {

    private static final byte[] SURPLUS = {'?'};
    private static final int BLOCK = 8 * 1024;

    private final Link link;

    AnswerPlayer(Link link) {
        this.link = link;
    }

    /** Returns whether the connection goes on; if not, it has ended. */
    boolean play(Exchange exchange, boolean lastAsked) throws IOException, InterruptedException {
        AnswerBytes answer = exchange.answer().bytes();
        Ending how = exchange.end().how();
        int whole = exchange.end().in(answer);
        boolean last = lastAsked || answer.isLastOnConnection();
        if (how == null && !answer.isEndless() && !last) {
            link.finishing();
        }
        link.out().write(answer.from(0, whole));
        link.out().flush();
        if (how == Ending.DRIP) {
            drip(answer, whole, exchange.interval());
        } else if (how != null) {
            link.end(how);
            return false;
        } else if (answer.isEndless()) {
            pour(answer.refrain());
        }
        if (last) {
            link.close();
        }
        return !last;
    }

    private void drip(AnswerBytes answer, int from, Duration interval)
            throws IOException, InterruptedException {
        byte[] rest = answer.from(from, answer.length());
        drip(rest, interval);
        byte[] refrain = rest.length == 0 && !answer.isEndless() ? SURPLUS : answer.refrain();
        while (refrain.length > 0) {
            drip(refrain, interval);
        }
    }

    private void drip(byte[] bytes, Duration interval) throws IOException, InterruptedException {
        OutputStream out = link.out();
        for (byte one : bytes) {
            TimeUnit.NANOSECONDS.sleep(interval.toNanos());
            out.write(one);
            out.flush();
        }
    }

    /** Until the client has had enough, which ends the writing with an exception. */
    private void pour(byte[] refrain) throws IOException {
        byte[] block = new byte[BLOCK / refrain.length * refrain.length];
        for (int i = 0; i < block.length; i++) {
            block[i] = refrain[i % refrain.length];
        }
        while (true) {
            link.out().write(block);
        }
    }
}
