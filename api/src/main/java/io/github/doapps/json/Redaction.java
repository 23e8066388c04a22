package io.github.doapps.json;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a document is secret, and its text without that. Blanked are, by App Platform's own
 * member names: values of env variables and headers, registry credentials, passwords, tokens and
 * API keys, and the addresses of webhooks, log destinations, logs, consoles and databases, which
 * are keys in themselves; every string in a member whose name has a word such as {@code password},
 * {@code token} or {@code private_key}, for what this release does not know; and in every string,
 * the user part and the query of a URL.
 *
 * <p>Stateless, so safe for use by any number of threads.
 */
public final class Redaction {

    /** What stands in place of a secret. */
    public static final String BLANK = "<redacted>";

    private static final Set<String> SECRET_NAMES =
            Set.of(
                    "registry_credentials",
                    "password",
                    "token",
                    "access_token",
                    "api_key",
                    "secret",
                    "secret_key",
                    "secure_header",
                    "authorization",
                    "endpoint",
                    "url",
                    "database_url",
                    "historic_urls",
                    "historic_logs");

    /**
     * What names a secret in members that nobody has decided on yet, but for its type, its name and
     * its time.
     */
    private static final Pattern SECRET_WORD =
            Pattern.compile(
                    "(?!.*_(type|name|at)$).*(passw(or)?d|passphrase|secret|token|credential|webhook|authorization"
                            + "|connection_?string|(api|private|access|ssh|signing|encryption|license)_?key).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Those with such a word in them that are known, and known to hold none by themselves. */
    private static final Set<String> HARMLESS = Set.of("slack_webhooks", "allow_credentials");

    /** To the last @ before the path: what is not encoded as it should be is still a password. */
    private static final Pattern USER = Pattern.compile("://[^\\s/?#]*@");

    /** To the next white space; what precedes it is matched, too, or many {@code ://} take long. */
    private static final Pattern QUERY = Pattern.compile("(://[^\\s?]*)(\\?\\S+)?");

    private Redaction() {}

    /**
     * A document's compact JSON text, with its secrets blanked.
     *
     * @param value the document
     * @return the text, which can be shown and logged
     */
    public static String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(Objects.requireNonNull(value, "value"), false, out);
        return out.toString();
    }

    /**
     * Free text with the user part and the query of every URL in it blanked. A query ends with the
     * next white space, so that no quote in it lets the rest through.
     *
     * @param text any text
     * @return the text, which can be shown and logged as far as URLs go
     */
    public static String text(String text) {
        if (!Objects.requireNonNull(text, "text").contains("://")) {
            return text;
        }
        String withoutUsers = USER.matcher(text).replaceAll("://" + BLANK + "@");
        return QUERY.matcher(withoutUsers)
                .replaceAll(
                        url ->
                                Matcher.quoteReplacement(
                                        url.group(2) == null
                                                ? url.group()
                                                : url.group(1) + "?" + BLANK));
    }

    /**
     * The secrets that a document holds, for blanking them where they come back in another text,
     * such as a server's complaint that quotes them: every string in a member whose strings are
     * blanked, and the text of every number in one that is blanked whole. Parts of URLs are not
     * among them, {@link #text(String)} finds those by itself.
     *
     * @param document the document
     * @return the secrets, in the order they stand; never an empty string
     */
    public static Set<String> secretsIn(JsonValue document) {
        Set<String> secrets = new LinkedHashSet<>();
        collect(Objects.requireNonNull(document, "document"), Hidden.NOTHING, secrets::add);
        return secrets;
    }

    private static void collect(JsonValue value, Hidden hidden, Consumer<String> secrets) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, hidden, secrets));
        } else if (value instanceof JsonObject object) {
            object.members()
                    .forEach(
                            (name, member) ->
                                    collect(member, hidden.and(hiddenIn(object, name)), secrets));
        } else if (hidden != Hidden.NOTHING
                && value instanceof JsonString text
                && !text.value().isEmpty()) {
            secrets.accept(text.value());
        } else if (hidden == Hidden.ALL && value instanceof JsonNumber number) {
            secrets.accept(number.text());
        }
    }

    private static void append(JsonValue value, boolean stringsHidden, StringBuilder out) {
        if (value instanceof JsonObject object) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append(separator);
                separator = ",";
                quote(member.getKey(), out);
                out.append(':');
                Hidden hidden = hiddenIn(object, member.getKey());
                if (hidden == Hidden.ALL && !(member.getValue() instanceof JsonNull)) {
                    quote(BLANK, out);
                } else {
                    append(member.getValue(), stringsHidden || hidden != Hidden.NOTHING, out);
                }
            }
            out.append('}');
        } else if (value instanceof JsonArray array) {
            out.append('[');
            String separator = "";
            for (JsonValue item : array) {
                out.append(separator);
                separator = ",";
                append(item, stringsHidden, out);
            }
            out.append(']');
        } else if (value instanceof JsonString string) {
            quote(stringsHidden ? BLANK : text(string.value()), out);
        } else {
            out.append(value);
        }
    }

    private static Hidden hiddenIn(JsonObject holder, String name) {
        if (isSecret(holder, name)) {
            return Hidden.ALL;
        }
        return SECRET_WORD.matcher(name).matches() && !HARMLESS.contains(name)
                ? Hidden.STRINGS
                : Hidden.NOTHING;
    }

    private static boolean isSecret(JsonObject holder, String name) {
        return SECRET_NAMES.contains(name)
                // an env variable or a header, built in any order; an alert's threshold is a number
                || (name.equals("value")
                        && (holder.has("key") || !(holder.get(name) instanceof JsonNumber)))
                // that of logs; an app's, which has its spec beside it, is where it is visited
                || (name.equals("live_url") && !holder.has("spec"));
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c)
                            || (Character.isSurrogate(c) && !paired(text, i))) {
                        out.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** How much of a member is blanked. A guess by a word leaves {@code token_ttl: 60} readable. */
    private enum Hidden {
        NOTHING,
        STRINGS,
        ALL;

        Hidden and(Hidden other) {
            return compareTo(other) < 0 ? other : this;
        }
    }
}
