package io.github.doapps.client.internal.failure;

import io.github.doapps.json.Redaction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a page of HTML as a reader sees them: without markup, scripts and styles, and with
 * entities as the characters they stand for. Text that is no HTML stays as it is.
 */
final class PageText {

    /** The numeric ones are those that servers write for what they escape: ASCII. */
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:(amp|lt|gt|quot|apos|nbsp)|#([0-9]{1,3})|#[xX]([0-9a-fA-F]{1,2}));");

    private final String page;
    private final StringBuilder words = new StringBuilder();

    private PageText(String page) {
        this.page = page;
    }

    /** The words of a page. */
    static String of(String page) {
        PageText text = new PageText(page);
        text.readWords();
        return ENTITY.matcher(text.words).replaceAll(PageText::character);
    }

    private void readWords() {
        int at = 0;
        while (at < page.length()) {
            if (startsTag(at)) {
                words.append(' ');
                int end = page.indexOf('>', endOfUnseen(at));
                at = end < 0 ? page.length() : end + 1;
            } else {
                words.append(page.charAt(at));
                at++;
            }
        }
    }

    private boolean startsTag(int at) {
        if (page.charAt(at) != '<'
                || at + 1 == page.length()
                || page.startsWith(Redaction.BLANK, at)) {
            return false;
        }
        char next = page.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    /** Where the tag stands that ends what no reader sees; the end of the page if none does. */
    private int endOfUnseen(int at) {
        for (String element : new String[] {"script", "style"}) {
            if (page.regionMatches(true, at + 1, element, 0, element.length())) {
                for (int i = at; i < page.length(); i++) {
                    if (page.charAt(i) == '<'
                            && page.regionMatches(
                                    true, i, "</" + element, 0, element.length() + 2)) {
                        return i;
                    }
                }
                return page.length();
            }
        }
        return at;
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return switch (entity.group(1)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> " ";
            };
        }
        int code =
                entity.group(2) != null
                        ? Integer.parseInt(entity.group(2))
                        : Integer.parseInt(entity.group(3), 16);
        return Matcher.quoteReplacement(Character.toString(code));
    }
}
