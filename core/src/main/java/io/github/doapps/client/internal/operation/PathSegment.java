package io.github.doapps.client.internal.operation;

import io.github.doapps.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What may fill a path's parameter: an id or a name that is one segment, and no other path. */
public final class PathSegment {

    private PathSegment() {}

    /**
     * An id or a name that is one.
     *
     * @param caller what was called, for the text
     * @param name what the caller calls the id, for the text
     * @param value the id or the name
     * @return it
     * @throws IllegalArgumentException if it cannot be a path segment of its own
     */
    public static String checked(String caller, String name, @Nullable String value) {
        String defect = value == null ? "is null" : defectOf(value);
        if (value == null || defect != null) {
            throw new IllegalArgumentException(
                    caller
                            + ": "
                            + name
                            + " "
                            + defect
                            + ". Nothing was sent. Give the id as the API shows it "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return value;
    }

    private static @Nullable String defectOf(String value) {
        if (value.isEmpty()) {
            return "is empty";
        }
        if (PercentEncoding.isUnreserved(value)) {
            return isDotSegment(value) ? "is a dot segment, which would change the path" : null;
        }
        if (value.codePoints().allMatch(PathSegment::isBlank)) {
            return "is blank";
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return "has a control character";
        }
        if (value.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
            return "has half a surrogate pair, which UTF-8 cannot hold";
        }
        return null;
    }

    private static boolean isDotSegment(String value) {
        return value.equals(".") || value.equals("..");
    }

    /** What Java calls white space, and the no-break spaces that it does not. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
