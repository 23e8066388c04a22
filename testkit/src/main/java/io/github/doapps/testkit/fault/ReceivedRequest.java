package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as its bytes came. Immutable. */
public final class ReceivedRequest {

    private final int connection;
    private final String head;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;

    private ReceivedRequest(
            int connection, String head, List<Map.Entry<String, String>> headers, byte[] body) {
        this.connection = connection;
        this.head = head;
        this.headers = headers;
        this.body = body;
    }

    /** A request of which the body is still to come. */
    static ReceivedRequest ofHead(int connection, String head) throws MalformedException {
        String line = head.substring(0, head.indexOf('\n')).stripTrailing();
        if (line.split(" ", -1).length != 3) {
            throw new MalformedException("a request line without three parts");
        }
        return new ReceivedRequest(connection, head, HeadFields.of(head), new byte[0]);
    }

    ReceivedRequest withBody(byte[] read) {
        return new ReceivedRequest(connection, head, headers, read);
    }

    /**
     * The connection it came on.
     *
     * @return its number, from 1, in the order in which they were accepted
     */
    public int connection() {
        return connection;
    }

    /**
     * The method.
     *
     * @return the method, as {@code POST}
     */
    public String method() {
        return requestLine().split(" ", -1)[0];
    }

    /**
     * Path and query, or whatever stands in their place, as it came.
     *
     * @return the raw target
     */
    public String target() {
        return requestLine().split(" ", -1)[1];
    }

    /**
     * The protocol's version.
     *
     * @return the version, as {@code HTTP/1.1}
     */
    public String version() {
        return requestLine().split(" ", -1)[2];
    }

    /**
     * The first line.
     *
     * @return the line without its end
     */
    public String requestLine() {
        return head.substring(0, head.indexOf('\n')).stripTrailing();
    }

    /**
     * The header fields: in the order, the spelling and the number they came in, their values
     * without the white space around them.
     *
     * @return all header fields, the secret ones too
     */
    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    /**
     * The first value of a header field.
     *
     * @param name the field's name, in any case
     * @return the value, or empty if there is no such field
     */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * All values of a header field.
     *
     * @param name the field's name, in any case
     * @return the values in the order they came in, none if there is no such field
     */
    public List<String> all(String name) {
        return headers.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The body, put together if it came in chunks.
     *
     * @return a copy of the bytes, none if there was no body
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as text in UTF-8.
     *
     * @return the text, empty if there was no body
     */
    public String bodyText() {
        return new String(body, UTF_8);
    }

    /**
     * The head as text, a char for each byte.
     *
     * @return request line, header lines and the empty line after them
     */
    public String head() {
        return head;
    }

    /**
     * The head as it came.
     *
     * @return the bytes of request line, header lines and the empty line after them
     */
    public byte[] bytes() {
        return head.getBytes(ISO_8859_1);
    }

    boolean asksToClose() {
        List<String> said = all("Connection");
        return "HTTP/1.0".equals(version())
                ? said.stream().noneMatch("keep-alive"::equalsIgnoreCase)
                : said.stream().anyMatch("close"::equalsIgnoreCase);
    }

    /** Connection, method and target: header values and body may be secret. */
    @Override
    public String toString() {
        return method() + " " + target() + " on connection " + connection;
    }
}
