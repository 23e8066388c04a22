package io.github.doapps.examples.progress;

/**
 * How a screen is to look.
 *
 * @param width how many columns a line may have
 * @param color whether there is colour
 * @param signs the characters to draw with
 */
record Style(int width, boolean color, Signs signs) {

    private static final int NARROW = 60;

    boolean isNarrow() {
        return width < NARROW;
    }
}
