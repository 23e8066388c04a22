package io.github.doapps.examples.progress;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A terminal that knows what the displays emit, and refuses all else. Lines that scroll out at the
 * top are kept.
 */
final class TinyTerminal {

    private static final Pattern SEQUENCE =
            Pattern.compile("\u001b\\[(\\?25|\\?7|\\d+|)([A-Za-z])");

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private final int width;
    private final int height;
    private int row;
    private int column;
    private boolean wraps = true;
    private boolean cursor = true;
    private final StringBuilder colors = new StringBuilder();

    TinyTerminal(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A stream that is shown when it is flushed. */
    PrintStream stream() {
        OutputStream bytes =
                new ByteArrayOutputStream() {
                    @Override
                    public void flush() {
                        show(toString(StandardCharsets.UTF_8));
                        reset();
                    }
                };
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    void show(String text) {
        Matcher sequence = SEQUENCE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '\u001b') {
                if (!sequence.find(at) || sequence.start() != at) {
                    throw new AssertionError("an unknown sequence: " + text.substring(at + 1));
                }
                obey(sequence.group(1), sequence.group(2).charAt(0));
                at = sequence.end();
            } else {
                put(sign);
                at++;
            }
        }
    }

    private void obey(String number, char command) {
        switch (number + command) {
            case "?25l" -> cursor = false;
            case "?25h" -> cursor = true;
            case "?7l" -> wraps = false;
            case "?7h" -> wraps = true;
            case "2K" -> lines.get(row).setLength(0);
            case "J" -> {
                lines.get(row).setLength(Math.min(column, lines.get(row).length()));
                lines.subList(row + 1, lines.size()).clear();
            }
            default -> {
                if (command == 'A') {
                    row = Math.max(top(), row - Integer.parseInt(number));
                } else if (command == 'm') {
                    colors.append(number).append(' ');
                } else {
                    throw new AssertionError("an unknown sequence: " + number + command);
                }
            }
        }
    }

    /** The cursor goes up no further than the window does. */
    private int top() {
        return Math.max(0, lines.size() - height);
    }

    private void put(char sign) {
        if (sign == '\r') {
            column = 0;
        } else if (sign == '\n') {
            column = 0;
            row++;
            if (row == lines.size()) {
                lines.add(new StringBuilder());
            }
        } else {
            if (column == width && wraps) {
                put('\n');
            }
            column = Math.min(column, width - 1);
            StringBuilder line = lines.get(row);
            line.append(" ".repeat(Math.max(0, column + 1 - line.length())));
            line.setCharAt(column, sign);
            column++;
        }
    }

    /** All lines, those that have scrolled out included; the cursor's is the last one. */
    String screen() {
        return IntStream.rangeClosed(0, row)
                .mapToObj(index -> lines.get(index).toString().stripTrailing() + "\n")
                .reduce("", String::concat)
                .replaceFirst("\n$", "");
    }

    boolean isCursorShown() {
        return cursor;
    }

    boolean wraps() {
        return wraps;
    }

    /** The numbers of the colours that were asked for. */
    String colors() {
        return colors.toString();
    }
}
