package io.github.doapps.transport.apache;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.TransportException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;

/** What an exception of HttpClient 5 means to the client above. */
final class Failures {

    private Failures() {}

    static TransportException of(Exception failure, Delivery delivery, boolean aborted) {
        if (failure instanceof TransportException known) {
            return known;
        }
        if (aborted && delivery == Delivery.NOT_SENT) {
            return TransportException.notSent("aborted before the request was sent", failure);
        }
        if (delivery == Delivery.NOT_SENT && hasCause(failure, Failures::isPlaintext)) {
            return TransportException.notSentForGood(
                    "the other side does not speak TLS: look at the scheme and the port", failure);
        }
        // These quote the line that they could not parse, which may be a header of the response.
        boolean quotes = hasCause(failure, cause -> cause instanceof HttpException);
        String message = quotes ? "the answer is not HTTP as it should be" : messageOf(failure);
        Throwable cause = quotes ? null : failure;
        if (delivery == Delivery.UNKNOWN) {
            return TransportException.unknown(message, cause);
        }
        if (hasCause(failure, Failures::isForGood)) {
            return TransportException.notSentForGood(message, cause);
        }
        return TransportException.notSent(
                Thread.currentThread().isInterrupted()
                        ? "the thread was interrupted before the request was sent"
                        : message,
                cause);
    }

    static TransportException noneFree(ClientSettings settings, Throwable cause) {
        return TransportException.notSent(
                "no connection became free within the leaseTimeout of "
                        + settings.leaseTimeout().toMillis()
                        + " ms, as all of maxConnections ("
                        + settings.maxConnections()
                        + ") were in use: make fewer calls at once, or raise one of the two on the"
                        + " builder of the transport",
                cause);
    }

    /** A proxy that opens no tunnel answers in place of the server, which saw nothing. */
    static TransportException tunnelRefused(int status) {
        String message =
                "the proxy opened no tunnel: it answered "
                        + status
                        + (status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED
                                ? ": it asks for a user name and a password, or for others than it"
                                        + " was given; set them with proxy(...) on the builder of"
                                        + " the transport"
                                : "");
        return status >= 500
                ? TransportException.notSent(message, null)
                : TransportException.notSentForGood(message, null);
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof CertificateException
                || failure instanceof CertPathValidatorException
                || failure instanceof SSLPeerUnverifiedException
                || failure instanceof UnsupportedSchemeException
                || failure instanceof IllegalArgumentException;
    }

    /** The JDK has no type of exception for it. */
    private static boolean isPlaintext(Throwable failure) {
        return failure instanceof SSLException
                && String.valueOf(failure.getMessage())
                        .startsWith("Unsupported or unrecognized SSL message");
    }

    static boolean hasCause(Throwable failure, Predicate<Throwable> wanted) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static String messageOf(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "the host name could not be resolved: " + failure.getMessage();
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return "no connection of the pool became free in time: make fewer calls at once, or"
                    + " raise its limits";
        }
        return Objects.requireNonNullElseGet(
                failure.getMessage(), () -> failure.getClass().getSimpleName());
    }
}
