package io.github.doapps.examples.progress;

/** What a piece of a line is printed in, where there is colour. */
enum Ink {
    PLAIN(""),
    GOOD("\u001b[32m"),
    BAD("\u001b[31m"),
    BUSY("\u001b[36m"),
    FAINT("\u001b[2m");

    private static final String END = "\u001b[0m";

    private final String begin;

    Ink(String begin) {
        this.begin = begin;
    }

    String on(String text, boolean color) {
        return color && this != PLAIN && !text.isEmpty() ? begin + text + END : text;
    }
}
