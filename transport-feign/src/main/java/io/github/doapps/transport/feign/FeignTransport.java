package io.github.doapps.transport.feign;

import feign.Contract;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import feign.Target;
import feign.codec.Encoder;
import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpRequest;
import io.github.doapps.spi.HttpResponse;
import io.github.doapps.spi.HttpTransport;
import io.github.doapps.spi.LibraryVersion;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportCapability;
import io.github.doapps.spi.TransportException;
import io.github.doapps.transport.feign.Attempt.CutAnswer;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transport over Feign, so that the interceptors, capabilities and loggers of an application see
 * its calls to App Platform too.
 *
 * <p>Whose HTTP client sends them is chosen by the method that makes the transport. Over its own,
 * an HttpClient 5 ({@link #create()}, {@link #builder()}), it promises everything that {@link
 * TransportCapability} names; over the builder's ({@link #over}), nothing.
 *
 * <p>What the user's interceptors do to the method, the URI, the body, or to a header that the
 * request has already, is undone before it is sent: a request goes out as it was given, once.
 * Headers that they add go along. They, and loggers, see neither the query nor {@code
 * Authorization}, nor a header with a brace; clients, and capabilities around a client, do. What
 * they throw before the request is sent, exception or Error, is the cause of a failure that is
 * unsent for good: the same call would meet it again.
 *
 * <p>Over its own client, the heads of one answer, those with a status of 1xx included, may come to
 * 256 KiB, one line to 128 KiB, and the lines to 2,000: what is longer fails.
 *
 * <p>Feign's logger reads the body before it is handed on, at {@code Logger.Level.HEADERS} and
 * {@code FULL}: of a cut answer the head is handed on, and one of more than 16 MiB is a failure of
 * unknown delivery. {@code BASIC} leaves it alone.
 *
 * <p>What the user added may give up early, or answer by itself: the request is cut then, on
 * whichever thread it is, when {@code send} fails or that answer is closed. Over a client of the
 * user's it may run on. An abort ends what our own client does, not what the user's parts do.
 *
 * <p>Resolving a host name ends when the operating system says so, whatever the connect timeout and
 * however the call is aborted.
 *
 * <p>Safe for use by any number of threads, virtual ones included, if what the user added is.
 */
public final class FeignTransport implements HttpTransport {

    static final String NAME = "feign";

    /** What metrics show as the target; each call names its own URI. */
    private static final String TARGET = "https://api.digitalocean.com";

    private final Verbs verbs;
    private final Request.Options timeouts;
    private final @Nullable OneShotClient own;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FeignTransport(Feign.Builder builder, @Nullable OneShotClient own) {
        this.own = own;
        Guard.Installer guard = new Guard.Installer(own != null);
        if (own != null) {
            builder.client(new OneShotFeignClient(own));
        }
        this.verbs = verbs(builder.addCapability(guard));
        if (guard.isSecond()) {
            if (own != null) {
                own.close();
            }
            throw new IllegalArgumentException(
                    "The supplier of Feign builders gave one that another transport of doapps uses"
                            + " already. Give each transport a builder of its own");
        }
        this.timeouts = guard.options();
    }

    /**
     * A transport over plain Feign and an HTTP client of its own, with the defaults of {@link
     * #builder()}.
     *
     * @return a new transport, to be closed
     */
    public static FeignTransport create() {
        return builder().build();
    }

    /**
     * Sets up a transport with an HTTP client of its own, under a Feign builder that may be yours.
     *
     * @return a new builder
     */
    public static FeignTransportBuilder builder() {
        return new FeignTransportBuilder();
    }

    static FeignTransport withOwnClient(Supplier<Feign.Builder> builders, ClientSettings settings) {
        return new FeignTransport(builderOf(builders), new OneShotClient(NAME, settings));
    }

    /**
     * A transport over your builder with the HTTP client that it has, which is borrowed and never
     * closed here. If you set none, that is Feign's default over {@code HttpURLConnection}, which
     * cannot send PATCH, sends requests without a body again by itself, and takes a cut body for a
     * whole one: {@link FeignTransportBuilder#feign} is the better choice then.
     *
     * <p>The client is asked once for each call, but what it does cannot be seen from here, so
     * {@link #capabilities()} promises nothing: it may send again, follow redirects though it is
     * told not to, or decompress; an abort ends neither its wait nor its reading; once it was
     * asked, a failure is of unknown delivery. Its timeouts are those of the builder's {@code
     * Request.Options}, by Feign's default 10 seconds to connect and 60 to read.
     *
     * @param builders gives a builder that nothing else uses, as it is changed: its contract,
     *     encoder and retryer are replaced. Asked once.
     * @return a new transport
     * @throws IllegalArgumentException if another transport uses that builder already
     */
    public static FeignTransport over(Supplier<Feign.Builder> builders) {
        return new FeignTransport(builderOf(Objects.requireNonNull(builders, "builders")), null);
    }

    private static Feign.Builder builderOf(Supplier<Feign.Builder> builders) {
        return Objects.requireNonNull(builders.get(), "the supplier of Feign builders gave null");
    }

    /** Spring's builders bring a contract of their own, so ours is set as well. */
    @SuppressWarnings("deprecation") // DefaultContract is not in older versions of Feign.
    private static Verbs verbs(Feign.Builder builder) {
        Encoder encoder =
                (request, type, template) ->
                        ((HttpRequest) request).body().ifPresent(body -> template.body(body, null));
        return builder.contract(new Contract.Default())
                .encoder(encoder)
                .retryer(Retryer.NEVER_RETRY)
                .exceptionPropagationPolicy(ExceptionPropagationPolicy.NONE)
                .target(new EveryTarget());
    }

    /** Whose address each call brings along, so that there is none to put before it. */
    private static final class EveryTarget extends Target.HardCodedTarget<Verbs> {

        EveryTarget() {
            super(Verbs.class, "doapps", TARGET);
        }

        @Override
        public Request apply(RequestTemplate given) {
            return given.request();
        }
    }

    @Override
    public HttpResponse send(HttpRequest request, SendControl control) throws TransportException {
        control.claim();
        if (closed.get()) {
            throw TransportException.closed(NAME, null);
        }
        Attempt attempt = new Attempt(request, control, timeouts);
        try {
            HttpResponse response = exchange(request, attempt);
            if (response != null) {
                return response;
            }
            attempt.end();
            String message = "an interceptor or capability of Feign's returned no response";
            throw control.delivery() == Delivery.UNKNOWN
                    ? TransportException.unknown(message, null)
                    : TransportException.notSentForGood(message, null);
        } catch (RuntimeException failure) {
            boolean aborted = control.isAborted();
            // First, as a request that waits on another thread could leave after it is called
            // unsent.
            attempt.end();
            throw attempt.isEntered()
                    ? attempt.explain(failure, aborted)
                    : brokenBeforeSending(failure);
        } catch (Error failure) {
            attempt.end();
            if (control.delivery() == Delivery.NOT_SENT) {
                throw brokenBeforeSending(failure);
            }
            throw failure;
        }
    }

    /** What came, also if a logger read the body and failed: the status says more than that. */
    private @Nullable HttpResponse exchange(HttpRequest request, Attempt attempt)
            throws TransportException {
        try {
            Response response = dispatch(request, attempt);
            return response == null ? null : HandedResponse.of(response, attempt);
        } catch (RuntimeException failure) {
            CutAnswer cut = attempt.cut();
            if (cut != null) {
                return HandedResponse.of(cut, attempt);
            }
            throw failure;
        }
    }

    private static TransportException brokenBeforeSending(Throwable failure) {
        return TransportException.notSentForGood(
                "an interceptor or capability of Feign's failed before the request was sent",
                failure);
    }

    private @Nullable Response dispatch(HttpRequest request, Attempt attempt)
            throws TransportException {
        // Feign would parse the query, and fails on some; the guard puts the whole URI back.
        URI uri = withoutQuery(request.uri());
        Map<String, Collection<String>> headers = request.headers().toMap();
        headers.remove("Authorization");
        // Feign takes a brace for the beginning of a template, some with a regular expression.
        headers.values().removeIf(FeignTransport::hasBrace);
        return switch (request.method()) {
            case "GET" -> verbs.get(uri, headers, request, attempt);
            case "POST" -> verbs.post(uri, headers, request, attempt);
            case "PUT" -> verbs.put(uri, headers, request, attempt);
            case "PATCH" -> verbs.patch(uri, headers, request, attempt);
            case "DELETE" -> verbs.delete(uri, headers, request, attempt);
            default ->
                    throw TransportException.notSentForGood(
                            "this transport sends GET, POST, PUT, PATCH and DELETE alone", null);
        };
    }

    private static URI withoutQuery(URI uri) {
        if (uri.getRawQuery() == null) {
            return uri;
        }
        String whole = uri.toString();
        return URI.create(whole.substring(0, whole.indexOf('?')));
    }

    private static boolean hasBrace(Collection<String> values) {
        for (String value : values) {
            if (value.indexOf('{') >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String libraryVersion() {
        return LibraryVersion.of(Feign.class);
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return own == null
                ? Set.of()
                : Collections.unmodifiableSet(EnumSet.allOf(TransportCapability.class));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && own != null) {
            own.close();
        }
    }
}
