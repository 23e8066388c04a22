package io.github.doapps.examples.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a screen, in pieces. Its length is counted without the colour. */
final class Line {

    private record Piece(Ink ink, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** Adds a piece; a control character in what a server says must not move the cursor. */
    Line add(Ink ink, String text) {
        pieces.add(new Piece(ink, text.replaceAll("\\p{Cntrl}", "?")));
        return this;
    }

    Line add(String text) {
        return add(Ink.PLAIN, text);
    }

    int length() {
        return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }

    /** Adds spaces up to a column. */
    Line to(int column) {
        return add(" ".repeat(Math.max(0, column - length())));
    }

    /** Cuts what is longer than the room, and says so with a sign. */
    Line cut(int room, Signs signs) {
        if (length() <= room) {
            return this;
        }
        Line shorter = new Line();
        int left = Math.max(0, room - signs.cut().length());
        for (Piece piece : pieces) {
            String text = piece.text().substring(0, Math.min(left, piece.text().length()));
            shorter.pieces.add(new Piece(piece.ink(), text));
            left -= text.length();
        }
        return shorter.add(signs.cut());
    }

    /** The text alone, however long it is. */
    String unstyled() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    String in(Style style) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : cut(style.width(), style.signs()).pieces) {
            text.append(piece.ink().on(piece.text(), style.color()));
        }
        return style.color() ? text.toString() : text.toString().stripTrailing();
    }
}
