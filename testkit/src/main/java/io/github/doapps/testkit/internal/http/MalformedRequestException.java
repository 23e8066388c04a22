package io.github.doapps.testkit.internal.http;

import java.io.IOException;

/** What came is not a request by HTTP/1.1: no handler sees it, and the connection ends. */
final class MalformedRequestException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the status to answer
     */
    private final int status;

    MalformedRequestException(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }
}
