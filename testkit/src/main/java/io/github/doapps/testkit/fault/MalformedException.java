package io.github.doapps.testkit.fault;

import java.io.IOException;

/** What came is not a request by HTTP/1.1: it counts as begun, never as received. */
final class MalformedException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedException(String reason) {
        super(reason);
    }
}
