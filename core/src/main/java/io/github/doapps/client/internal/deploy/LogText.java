package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.failure.Redactor;
import io.github.doapps.json.Redaction;
import io.github.doapps.model.deployment.Deployment;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a log as an explanation shows them: without what moves a cursor or colours, without the
 * secrets that are known, and not too long.
 */
final class LogText {

    /** How many characters of a line are shown. */
    static final int LINE_LENGTH = 1_000;

    /** A shorter value stands in too many lines by accident: true, 8080, info. */
    private static final int SECRET_LENGTH = 8;

    private static final String CUT = "...";

    /** Colours and cursors (CSI), titles and links (OSC), and the short ones. */
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "(?:\\x1b\\[|\\x9b)[0-?]*+[ -/]*+[@-~]"
                            + "|(?:\\x1b\\]|\\x9d)[^\\x07\\x1b\\x9c]*+(?:\\x07|\\x1b\\\\|\\x9c)?"
                            + "|\\x1b[ -/]*+[0-~]?");

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private LogText() {}

    /**
     * Lines to show.
     *
     * @param lines lines as they were printed
     * @param deployment whose log they are of: the values of its variables are blanked
     */
    static List<String> of(List<String> lines, Deployment deployment) {
        if (lines.isEmpty()) {
            return lines;
        }
        String plain = String.join("\n", lines.stream().map(LogText::plain).toList());
        return redactor(deployment)
                .redact(plain)
                .lines()
                .map(line -> line.length() > LINE_LENGTH ? cut(line) : line)
                .toList();
    }

    /** A value of several lines may begin before the log's end does. */
    private static Redactor redactor(Deployment deployment) {
        Redactor redactor = new Redactor(null);
        for (String value : Redaction.secretsIn(deployment.json())) {
            if (value.length() >= SECRET_LENGTH) {
                redactor.add(value);
            }
            value.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= SECRET_LENGTH)
                    .forEach(redactor::add);
        }
        return redactor;
    }

    /** As a terminal would leave it: what is printed over is gone. */
    private static String plain(String line) {
        String text = ESCAPE.matcher(line).replaceAll("").stripTrailing();
        String last = text.substring(text.lastIndexOf('\r') + 1);
        return NOT_SHOWN.matcher(last.replace('\t', ' ')).replaceAll("");
    }

    private static String cut(String line) {
        int end = LINE_LENGTH - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + CUT;
    }
}
