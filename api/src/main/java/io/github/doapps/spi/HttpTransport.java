package io.github.doapps.spi;

import java.util.Set;

/**
 * Puts one request on the wire and brings the response. The client above does everything else:
 * authentication, retries, deadlines, redirects (it follows none), decompression, error mapping and
 * logging.
 *
 * <p>The contract of an implementation:
 *
 * <ul>
 *   <li>{@link #send} MUST put at most one request on the wire. It MUST NOT retry, follow
 *       redirects, answer an authentication challenge of the server, or keep cookies.
 *   <li>It MUST send the method, URI, headers and body as given, byte for byte. It MAY add {@code
 *       Host}, {@code Content-Length} and {@code Connection}, and MUST NOT add, drop or double any
 *       other header, but for {@code Proxy-Authorization} on the way to {@code http} through a
 *       proxy whose credentials it was given. It MUST NOT decompress the response's body.
 *   <li>It MUST call {@link SendControl#claim()} once before it acts, register a way to cancel with
 *       {@link SendControl#onAbort} before it can block, and call {@link SendControl#markSending()}
 *       before the first byte of the request can leave.
 *   <li>Any status is a response, not a failure. It returns once the head is there; the body is a
 *       stream that the client reads and closes.
 *   <li>A failure MUST be a {@link TransportException}; {@link Delivery#NOT_SENT} only where that
 *       is sure. The client takes anything else out of {@code send}, an {@link Error} of any kind
 *       too, as unknown delivery, and throws it to nobody as it is.
 *   <li>It MUST bound connecting and waiting for a free connection, and SHOULD NOT bound the
 *       response: the client's deadline ends a call by an abort.
 *   <li>It MUST be safe for use by any number of threads at once, MUST NOT hold a lock during I/O
 *       (virtual threads), and MUST NOT interrupt the calling thread.
 *   <li>It MUST NOT log header values or bodies.
 *   <li>{@link #close()} MUST close what the transport created, MUST NOT close what the user handed
 *       in, and MUST be harmless when called twice. A {@code send} after it MUST fail with {@link
 *       TransportException#notSentForGood}.
 * </ul>
 */
public interface HttpTransport extends AutoCloseable {

    /**
     * Sends one request and waits for the head of the response.
     *
     * @param request what to send
     * @param control this attempt's control: once only, abortable, and told when sending starts
     * @return the response, which the client will close
     * @throws TransportException if there is no response
     */
    HttpResponse send(HttpRequest request, SendControl control) throws TransportException;

    /**
     * The transport's name: lower case, one word, such as {@code apache}. Part of the User-Agent.
     *
     * @return the name
     */
    String name();

    /**
     * The version of the library behind it, as found at run time; {@code unknown} if it cannot be
     * told.
     *
     * @return the version
     */
    String libraryVersion();

    /**
     * What the transport promises beyond moving bytes, as it is set up now.
     *
     * @return the capabilities; unmodifiable
     */
    Set<TransportCapability> capabilities();

    /** Frees what the transport created. Calls in flight fail. */
    @Override
    void close();
}
