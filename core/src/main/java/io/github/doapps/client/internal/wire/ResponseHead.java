package io.github.doapps.client.internal.wire;

import io.github.doapps.RateLimit;
import io.github.doapps.spi.HttpHeaders;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a response's head says, read leniently: a header that cannot be read is as if it were
 * absent.
 */
public final class ResponseHead {

    /** Beyond this a wait fits no deadline, and adding it to a time would overflow. */
    private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

    private static final int MAX_SHOWN = 100;

    private final int statusCode;
    private final HttpHeaders headers;

    /** A head. */
    public ResponseHead(int statusCode, HttpHeaders headers) {
        this.statusCode = statusCode;
        this.headers = headers;
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
        return shown("content-type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** The host that a redirect leads to. */
    public Optional<String> redirectHost() {
        return headers.first("location")
                .flatMap(
                        location -> {
                            try {
                                return Optional.ofNullable(URI.create(location.strip()).getHost());
                            } catch (IllegalArgumentException notAUri) {
                                return Optional.empty();
                            }
                        });
    }

    /** The three rate-limit headers, if all are there. */
    public Optional<RateLimit> rateLimit() {
        OptionalLong limit = number("ratelimit-limit");
        OptionalLong remaining = number("ratelimit-remaining");
        OptionalLong reset = number("ratelimit-reset");
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    RateLimit.of(
                            Math.toIntExact(limit.getAsLong()),
                            Math.toIntExact(remaining.getAsLong()),
                            Instant.ofEpochSecond(reset.getAsLong())));
        } catch (ArithmeticException | DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /** How long to wait, from seconds or from a date, which is compared with the given time. */
    public Optional<Duration> retryAfter(Instant now) {
        OptionalLong seconds = number("retry-after");
        if (seconds.isPresent()) {
            return Optional.of(
                    Duration.ofSeconds(Math.max(0, Math.min(seconds.getAsLong(), MAX_SECONDS))));
        }
        return headers.first("retry-after")
                .flatMap(
                        date -> {
                            try {
                                Instant until =
                                        ZonedDateTime.parse(
                                                        date.strip(),
                                                        DateTimeFormatter.RFC_1123_DATE_TIME)
                                                .toInstant();
                                Duration wait = Duration.between(now, until);
                                return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
                            } catch (DateTimeException notADate) {
                                return Optional.empty();
                            }
                        });
    }

    /** What the body's length should be; empty where the head does not say, or says it twice. */
    OptionalLong contentLength() {
        return headers.all("content-length").size() == 1
                        && headers.first("transfer-encoding").isEmpty()
                ? number("content-length")
                : OptionalLong.empty();
    }

    Optional<String> contentEncoding() {
        return shown("content-encoding");
    }

    private OptionalLong number(String name) {
        Optional<String> text = headers.first(name).map(String::strip);
        if (text.isEmpty() || !text.get().matches("[0-9]{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    /** A header's value as it can stand in a text: short, printable, not empty. */
    private Optional<String> shown(String name) {
        return headers.first(name)
                .map(value -> value.replaceAll("[^\\x21-\\x7e ]", "").strip())
                .map(value -> value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) : value)
                .filter(value -> !value.isEmpty());
    }
}
