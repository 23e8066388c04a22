package io.github.doapps.client.internal.wire;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.SdkVersion;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.JsonCodec;
import io.github.doapps.spi.LibraryVersion;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The User-Agent: this release, the Java it runs on, the stack below it, and the user's own suffix.
 */
public final class UserAgent {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*");

    private UserAgent() {}

    /**
     * The header's value.
     *
     * @param transport the transport in use
     * @param codec the codec in use
     * @param suffix the user's suffix, or an empty string
     * @return such as {@code doapps/1.0 (java 17; transport apache 5.6; codec jackson 2.22)
     *     my-app/3}
     */
    public static String of(HttpTransport transport, JsonCodec codec, String suffix) {
        return "doapps/"
                + SdkVersion.VERSION
                + " (java "
                + Runtime.version().feature()
                + "; transport "
                + word(transport.name())
                + " "
                + word(transport.libraryVersion())
                + "; codec "
                + word(codec.name())
                + " "
                + word(codec.libraryVersion())
                + ")"
                + (suffix.isEmpty() ? "" : " " + suffix);
    }

    /**
     * Refuses a suffix that no header can hold.
     *
     * @param suffix the suffix
     * @return the suffix without the white space around it
     * @throws IllegalArgumentException if it has a line break, a control or a non-ASCII character
     */
    public static String checkedSuffix(String suffix) {
        String trimmed = suffix.strip();
        if (!PRINTABLE.matcher(trimmed).matches()) {
            throw new IllegalArgumentException(
                    "The User-Agent suffix has a line break, a control or a non-ASCII character "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return trimmed;
    }

    /** What a plug-in says of itself must not break the header it becomes part of. */
    private static String word(@Nullable String text) {
        return text == null || text.isBlank()
                ? LibraryVersion.UNKNOWN
                : text.strip().replaceAll("[^A-Za-z0-9._+-]", "_");
    }
}
