package io.github.doapps.model;

/** An open enum whose wire has an UNKNOWN. */
final class Color extends OpenEnum<Color.Known> {

    static final Color NONE = of("UNKNOWN");
    static final Color RED = of("RED");

    enum Known {
        UNKNOWN,
        RED,
        OTHER
    }

    private Color(String value) {
        super(value, Known.OTHER);
    }

    static Color of(String value) {
        return new Color(value);
    }
}
