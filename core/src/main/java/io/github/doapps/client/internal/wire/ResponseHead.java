package io.github.doapps.client.internal.wire;

import io.github.doapps.RateLimit;
import io.github.doapps.spi.HttpHeaders;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a response's head says, read leniently: a header that cannot be read is as if it were
 * absent.
 */
public final class ResponseHead {

    /** Beyond this a wait fits no deadline, and adding it to a time would overflow. */
    private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

    private static final int TOO_MANY_REQUESTS = 429;

    /** More may be too large for a long. */
    private static final int MAX_DIGITS = 18;

    private static final int MAX_SHOWN = 100;

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e ]");

    private final int statusCode;
    private final HttpHeaders headers;
    private final UnaryOperator<String> redact;

    /** A head of which nothing is secret. */
    public ResponseHead(int statusCode, HttpHeaders headers) {
        this(statusCode, headers, UnaryOperator.identity());
    }

    /**
     * A head.
     *
     * @param statusCode the status
     * @param headers the headers
     * @param redact blanks the secrets in what can be shown
     */
    public ResponseHead(int statusCode, HttpHeaders headers, UnaryOperator<String> redact) {
        this.statusCode = statusCode;
        this.headers = headers;
        this.redact = redact;
    }

    public int statusCode() {
        return statusCode;
    }

    public boolean isSuccess() {
        return statusCode >= 200 && statusCode < 300;
    }

    /** The id that DigitalOcean gave the request. */
    public Optional<String> requestId() {
        return shown("x-request-id");
    }

    /** The id that Cloudflare, which stands before the API, gave the request. */
    public Optional<String> cfRay() {
        return shown("cf-ray");
    }

    /** The body's media type, in lower case, without parameters. */
    public Optional<String> mediaType() {
        return headers.first("content-type")
                .map(ResponseHead::printable)
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    /** Whether the body says that it is no JSON, so that somebody on the way may have answered. */
    public boolean isForeign() {
        return mediaType()
                .filter(type -> !type.equals("application/json") && !type.endsWith("+json"))
                .isPresent();
    }

    /** Whether the body says that it is JSON. */
    public boolean saysJson() {
        return mediaType().isPresent() && !isForeign();
    }

    /** The host that a redirect leads to. */
    public Optional<String> redirectHost() {
        return headers.first("location")
                .flatMap(
                        location -> {
                            try {
                                return Optional.ofNullable(URI.create(location.strip()).getHost())
                                        .map(this::safe);
                            } catch (IllegalArgumentException notAUri) {
                                return Optional.empty();
                            }
                        });
    }

    /** The three rate-limit headers, if all are there. */
    public Optional<RateLimit> rateLimit() {
        OptionalLong limit = number("ratelimit-limit");
        OptionalLong remaining = number("ratelimit-remaining");
        Optional<Instant> reset = rateLimitReset();
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    RateLimit.of(
                            Math.toIntExact(limit.getAsLong()),
                            Math.toIntExact(remaining.getAsLong()),
                            reset.get()));
        } catch (ArithmeticException outOfRange) {
            return Optional.empty();
        }
    }

    /** When the rate limit allows the next request, whatever else is said of it. */
    public Optional<Instant> rateLimitReset() {
        OptionalLong reset = number("ratelimit-reset");
        if (reset.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(reset.getAsLong()));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /**
     * How long the server asks to wait, in seconds or by a date.
     *
     * @param now the time, where the server does not tell its own
     */
    public Optional<Duration> retryAfter(Instant now) {
        Optional<String> text = headers.first("retry-after").map(String::strip);
        if (text.filter(ResponseHead::isDigits).isPresent()) {
            return Optional.of(
                    Duration.ofSeconds(
                            Math.min(number("retry-after").orElse(MAX_SECONDS), MAX_SECONDS)));
        }
        return text.flatMap(HttpDate::parse).map(until -> timeUntil(until, now));
    }

    /**
     * How long to wait before another request: what the server asks for, else, of one that it
     * turned away at the rate limit, until that allows the next.
     *
     * @param now the time, where the server does not tell its own
     */
    public Optional<Duration> comeBackIn(Instant now) {
        return retryAfter(now)
                .or(
                        () ->
                                rateLimitReset()
                                        .filter(reset -> statusCode == TOO_MANY_REQUESTS)
                                        .map(reset -> timeUntil(reset, now)));
    }

    /** A time that the server gives is one by its own clock, which need not be ours. */
    private Duration timeUntil(Instant time, Instant now) {
        Duration wait = Duration.between(date().orElse(now), time);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** The time by the server's clock. */
    public Optional<Instant> date() {
        return headers.first("date").flatMap(HttpDate::parse);
    }

    /** What the body's length should be; empty where the head does not say, or says it twice. */
    OptionalLong contentLength() {
        return headers.all("content-length").size() == 1
                        && headers.first("transfer-encoding").isEmpty()
                ? number("content-length")
                : OptionalLong.empty();
    }

    Optional<String> contentEncoding() {
        return headers.first("content-encoding")
                .map(ResponseHead::printable)
                .filter(value -> !value.isEmpty());
    }

    private OptionalLong number(String name) {
        String text = headers.first(name).orElse("").strip();
        return isDigits(text) && text.length() <= MAX_DIGITS
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A header's value as it can stand in a text: short, printable, not empty, no secret. */
    private Optional<String> shown(String name) {
        return headers.first(name).map(this::safe).filter(value -> !value.isEmpty());
    }

    /** Redacted first: of a secret that was cut, the rest would not be found. */
    private String safe(String value) {
        String shown = printable(redact.apply(value));
        return shown.length() > MAX_SHOWN ? shown.substring(0, MAX_SHOWN) : shown;
    }

    private static String printable(String value) {
        return UNPRINTABLE.matcher(value).replaceAll("").strip();
    }
}
