package io.github.doapps.client.internal.failure;

import io.github.doapps.json.Redaction;
import java.util.function.IntPredicate;

/**
 * A secret, and how it is found in a text: as it is, and as JSON writes it in a string, however
 * many strings it is nested in, on one line or several. A server's complaint may quote a log line
 * that quotes the request.
 */
final class Secret {

    /** So much of a long secret is blanked even where the rest of it was cut off. */
    private static final int ENOUGH = 256;

    private final String value;

    Secret(String value) {
        this.value = value;
    }

    /** A text with every occurrence blanked. */
    String blankedIn(String text) {
        StringBuilder blanked = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfMatch(text, at);
            if (end < 0) {
                // what does not begin with all of a run of backslashes begins with none of it
                at += Math.max(run(text, at, Secret::isBackslash), 1);
            } else {
                blanked.append(text, copied, at).append(Redaction.BLANK);
                copied = end;
                at = end;
            }
        }
        return copied == 0 ? text : blanked.append(text, copied, text.length()).toString();
    }

    /**
     * Where the secret ends that begins here, or the part of it that is long enough to tell, or -1.
     * Any number of backslashes may stand before any character of it; before one that is written as
     * another, there must be one.
     */
    private int endOfMatch(String text, int start) {
        int at = start;
        int matched = 0;
        boolean escaped = false;
        while (matched < value.length()) {
            int ownBackslashes = run(value, matched, Secret::isBackslash);
            int blanks = run(value, matched, Secret::isBlank);
            if (ownBackslashes > 0) {
                int backslashes = run(text, at, Secret::isBackslash);
                if (backslashes < ownBackslashes) {
                    return matched < ENOUGH ? -1 : at;
                }
                matched += ownBackslashes;
                at += backslashes;
                // the last of them may be the escape of what follows
                escaped = true;
                continue;
            }
            int end =
                    blanks > 0
                            ? endOfBlanks(text, at, escaped, blanks)
                            : endOfCharacter(text, at, escaped, value.charAt(matched));
            if (end < 0) {
                return matched < ENOUGH ? -1 : at;
            }
            at = end;
            matched += Math.max(blanks, 1);
            escaped = false;
        }
        return at;
    }

    /** Whoever makes one line of several may write fewer blanks, of another kind. */
    private static int endOfBlanks(String text, int start, boolean escaped, int atMost) {
        int end = endOfBlank(text, start, escaped);
        for (int i = 1; i < atMost && end >= 0; i++) {
            int next = endOfBlank(text, end, false);
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfBlank(String text, int start, boolean escapedBefore) {
        int at = start + run(text, start, Secret::isBackslash);
        boolean escaped = escapedBefore || at > start;
        if (at == text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if ((isBlank(c) && at == start) || (escaped && "nrtf".indexOf(c) >= 0)) {
            return at + 1;
        }
        return escaped && isBlank(unicodeEscape(text, at)) ? at + 5 : -1;
    }

    private static int endOfCharacter(
            String text, int start, boolean escapedBefore, char character) {
        int at = start + run(text, start, Secret::isBackslash);
        boolean escaped = escapedBefore || at > start;
        if (at == text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (c == character || (escaped && c == 'b' && character == '\b')) {
            return at + 1;
        }
        return escaped && unicodeEscape(text, at) == character ? at + 5 : -1;
    }

    /** The character that stands here as {@code u} and four digits, or -1. */
    private static int unicodeEscape(String text, int at) {
        if (text.charAt(at) != 'u' || at + 5 > text.length()) {
            return -1;
        }
        int character = 0;
        for (int i = at + 1; i < at + 5; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            character = character * 16 + digit;
        }
        return character;
    }

    private static int run(String text, int start, IntPredicate kind) {
        int end = start;
        while (end < text.length() && kind.test(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean isBackslash(int character) {
        return character == '\\';
    }

    private static boolean isBlank(int character) {
        return " \n\r\t\f\u000b".indexOf(character) >= 0;
    }
}
