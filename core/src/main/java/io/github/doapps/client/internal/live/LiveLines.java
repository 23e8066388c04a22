package io.github.doapps.client.internal.live;

import java.util.function.Consumer;

/** Makes lines of what a websocket brings, and hands each on once. Used by one thread at a time. */
final class LiveLines {

    private final int maxLineLength;
    private final Consumer<String> consumer;
    private final StringBuilder unfinished = new StringBuilder();
    private SentAgain sentAgain = new SentAgain();
    private boolean longer;
    private long lines;
    private long shortened;

    LiveLines(int maxLineLength, Consumer<String> consumer) {
        this.maxLineLength = maxLineLength;
        this.consumer = consumer;
    }

    /** What comes next may be sent again. */
    void again() {
        unfinished.setLength(0);
        longer = false;
        sentAgain.again();
    }

    /** What comes next is another log. */
    void another() {
        sentAgain = new SentAgain();
    }

    /** A piece of the log, of any number of lines, the last of which may go on. */
    void piece(String text) {
        int start = 0;
        int lineBreak = text.indexOf('\n');
        while (lineBreak >= 0) {
            append(text, start, lineBreak);
            finishLine();
            start = lineBreak + 1;
            lineBreak = text.indexOf('\n', start);
        }
        append(text, start, text.length());
    }

    private void append(String text, int start, int end) {
        int room = maxLineLength - unfinished.length();
        // one more, as the line break may be of two
        int wanted = (int) Math.min(end - (long) start, room + 1L);
        unfinished.append(text, start, start + Math.max(wanted, 0));
        longer |= wanted < end - start;
    }

    private void finishLine() {
        int length = unfinished.length();
        if (!longer && length > 0 && unfinished.charAt(length - 1) == '\r') {
            unfinished.setLength(length - 1);
        }
        if (longer || unfinished.length() > maxLineLength) {
            shortened++;
            int end = Math.min(unfinished.length(), maxLineLength);
            boolean half = Character.isHighSurrogate(unfinished.charAt(end - 1));
            unfinished.setLength(half ? end - 1 : end);
        }
        String line = unfinished.toString();
        unfinished.setLength(0);
        longer = false;
        whole(line);
    }

    /** A whole line. */
    void whole(String line) {
        sentAgain.take(line).forEach(this::handOn);
    }

    /** Nothing more comes for now. */
    void settle() {
        sentAgain.settle().forEach(this::handOn);
    }

    /** The log is over: its last line may have no line break. */
    void end() {
        if (!unfinished.isEmpty()) {
            finishLine();
        }
        settle();
    }

    private void handOn(String line) {
        lines++;
        consumer.accept(line);
    }

    long lines() {
        return lines;
    }

    long shortened() {
        return shortened;
    }
}
