package io.github.doapps.testkit.fault;

/** Where an exchange breaks off, in the order in which an exchange goes. */
public enum Point {

    /** The request line has been read, and nothing after it. */
    IN_REQUEST_HEAD,

    /**
     * Half of the request's body has been read, or one byte of it if it comes in chunks. Where the
     * request has no body this is {@link #AFTER_REQUEST}.
     */
    IN_REQUEST_BODY,

    /** The request has been read whole, and no byte of the answer was written. */
    AFTER_REQUEST,

    /** Half of the status line has been written; of an answer without any line, half of it. */
    IN_STATUS_LINE,

    /** The status line has been written: the head breaks off between two lines. */
    AFTER_STATUS_LINE,

    /** The head has been written up to the middle of its last line. */
    IN_HEAD,

    /** The head has been written whole, and no byte of the body. */
    AFTER_HEAD,

    /**
     * Half of the body has been written, its chunks' sizes counted in. Where the answer has no body
     * this is {@link #AFTER_HEAD}.
     */
    IN_BODY,

    /** The answer has been written whole. */
    AFTER_ANSWER;

    /**
     * Whether a request that breaks off here has not been read whole.
     *
     * @return true for the points within the request
     */
    public boolean isInRequest() {
        return compareTo(AFTER_REQUEST) < 0;
    }
}
