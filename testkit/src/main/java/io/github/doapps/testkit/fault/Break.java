package io.github.doapps.testkit.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an exchange breaks off, if it does, and how. Immutable. */
final class Break {

    /** It does not break off. */
    static final Break NONE = new Break(null, 0, null);

    private final @Nullable Point at;
    private final int written;
    private final @Nullable Ending how;

    private Break(@Nullable Point at, int written, @Nullable Ending how) {
        this.at = at;
        this.written = written;
        this.how = how;
    }

    static Break at(Point at, Ending how) {
        return new Break(Objects.requireNonNull(at, "at"), 0, Objects.requireNonNull(how, "how"));
    }

    static Break after(int written, Ending how) {
        return new Break(null, written, Objects.requireNonNull(how, "how"));
    }

    /** How it breaks off, or null if it does not. */
    @Nullable Ending how() {
        return how;
    }

    boolean isAt(Point point) {
        return at == point;
    }

    boolean isInRequest() {
        return at != null && at.isInRequest();
    }

    /** How many bytes of an answer are written as if nothing would break off. */
    int in(AnswerBytes answer) {
        if (how == null) {
            return answer.length();
        }
        return at == null ? Math.min(written, answer.length()) : answer.upTo(at);
    }

    @Override
    public String toString() {
        if (how == null) {
            return "";
        }
        return ", " + how + (at == null ? " after " + written + " bytes" : " at " + at);
    }
}
