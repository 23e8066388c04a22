package io.github.doapps.examples.progress;

import java.nio.charset.Charset;

/** The characters that stand for something. */
enum Signs {
    UNICODE("✓", "✗", "·", "–", "█", "░", "…", "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"),
    ASCII("+", "x", ".", "-", "#", ".", "~", "|/-\\");

    private final String good;
    private final String bad;
    private final String pending;
    private final String stopped;
    private final String full;
    private final String empty;
    private final String cut;
    private final String busy;

    Signs(
            String good,
            String bad,
            String pending,
            String stopped,
            String full,
            String empty,
            String cut,
            String busy) {
        this.good = good;
        this.bad = bad;
        this.pending = pending;
        this.stopped = stopped;
        this.full = full;
        this.empty = empty;
        this.cut = cut;
        this.busy = busy;
    }

    /** Those that a charset has. */
    static Signs in(Charset charset) {
        String all = UNICODE.busy + "✓✗·–█░…";
        return charset.canEncode() && charset.newEncoder().canEncode(all) ? UNICODE : ASCII;
    }

    String good() {
        return good;
    }

    String bad() {
        return bad;
    }

    String pending() {
        return pending;
    }

    String stopped() {
        return stopped;
    }

    /** One of the pictures of a wheel that turns. */
    String busy(int turn) {
        int picture = Math.floorMod(turn, busy.length());
        return busy.substring(picture, picture + 1);
    }

    String bar(int filled, int width) {
        return full.repeat(filled) + empty.repeat(width - filled);
    }

    String cut() {
        return cut;
    }
}
