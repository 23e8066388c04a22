package io.github.doapps.client.internal.wire;

import io.github.doapps.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Checks tokens before they become a header. No text of this class quotes one. */
public final class Token {

    private Token() {}

    /**
     * A token as it can be sent: without the white space around it.
     *
     * @param token the token as it was given
     * @param origin where it came from, for the refusal
     * @return the trimmed token
     * @throws IllegalArgumentException if it is missing, blank, or has a character that no header
     *     can hold
     */
    public static String checked(@Nullable String token, String origin) {
        String defect = defectOf(token);
        if (token == null || defect != null) {
            throw new IllegalArgumentException(
                    "The token from "
                            + origin
                            + " "
                            + defect
                            + ". Nothing was sent. Give the token as DigitalOcean's control panel shows"
                            + " it, such as dop_v1_ and 64 more characters "
                            + ErrorCode.INVALID_TOKEN.tag());
        }
        return token.strip();
    }

    /**
     * What is wrong with a token, whatever white space is around it.
     *
     * @param token the token as it was given
     * @return the defect, as it continues "the token", or null if it can be sent
     */
    public static @Nullable String defectOf(@Nullable String token) {
        if (token == null) {
            return "is null";
        }
        String trimmed = token.strip();
        if (trimmed.isEmpty()) {
            return "is blank";
        }
        if (trimmed.indexOf('\r') >= 0 || trimmed.indexOf('\n') >= 0) {
            return "has a line break inside";
        }
        return isVisible(trimmed) ? null : "has a blank, a control or a non-ASCII character inside";
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
