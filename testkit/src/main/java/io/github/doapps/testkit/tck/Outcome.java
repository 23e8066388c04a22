package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.doapps.spi.Delivery;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What came of one send: a failure without a head, or a head with a body that came whole or cut.
 *
 * @param control the attempt's control, after the send
 * @param failure what send threw, or null
 * @param status the status, or 0
 * @param headers the response's headers
 * @param body what of the body could be read, each byte a character
 * @param cut what reading the body threw, or null
 */
record Outcome(
        SendControl control,
        @Nullable TransportException failure,
        int status,
        HttpHeaders headers,
        String body,
        @Nullable IOException cut) {

    static Outcome failed(SendControl control, TransportException failure) {
        return new Outcome(control, failure, 0, HttpHeaders.empty(), "", null);
    }

    static Outcome answered(
            SendControl control,
            int status,
            HttpHeaders headers,
            byte[] body,
            @Nullable IOException cut) {
        return new Outcome(control, null, status, headers, new String(body, ISO_8859_1), cut);
    }

    /** A whole response. */
    void is(int wantedStatus, String wantedBody) {
        assertNull(failure, "the request was answered, and yet failed");
        assertNull(cut, "the body came whole, and yet failed");
        assertEquals(wantedStatus, status, "the status");
        assertEquals(wantedBody, body, "the body");
        assertEquals(Delivery.UNKNOWN, control.delivery(), "the delivery of what was answered");
    }

    /** A known status with a body that ends too early. */
    void isCut(int wantedStatus) {
        assertNull(failure, "the head was there, and yet the send failed");
        assertEquals(wantedStatus, status, "the status");
        assertNotNull(cut, "the body was cut, and yet read to its end: " + body.length());
    }

    /** A failure of which it is sure that nothing left. */
    void isNotSent(boolean permanent) {
        assertNotNull(failure, "a response, " + status + ", where nothing can have been sent");
        assertEquals(Delivery.NOT_SENT, failure.delivery(), () -> "the delivery: " + failure);
        assertEquals(permanent, failure.isPermanent(), () -> "for good or not: " + failure);
        assertEquals(Delivery.NOT_SENT, control.delivery(), "what the control was told");
        assertTrue(
                failure.getMessage() != null && !failure.getMessage().isBlank(),
                "a failure says what happened");
    }

    /** A failure after which the server may have acted. */
    void isUnknown() {
        assertNotNull(failure, "a response, " + status + ", where none was sent");
        assertEquals(Delivery.UNKNOWN, failure.delivery(), () -> "the delivery: " + failure);
        assertFalse(failure.isPermanent(), () -> "permanent, though it may have been sent");
        assertEquals(Delivery.UNKNOWN, control.delivery(), "what the control was told");
    }

    /** A whole response, or a failure after which the server may have acted. */
    void isUnknownOr(int wantedStatus) {
        if (failure != null) {
            isUnknown();
        } else if (cut == null) {
            assertEquals(wantedStatus, status, "the status");
        }
    }

    /** A failure, whatever it knows. */
    void isFailure() {
        assertNotNull(failure, "a response, " + status + ", where none was sent");
    }

    /** Whether the failure says that nothing left. */
    boolean isNotSent() {
        return failure != null && failure.delivery() == Delivery.NOT_SENT;
    }

    /**
     * The client believes the more careful of failure and control: where the failure is that, the
     * control was not told of what was about to leave.
     */
    void isNoSurerThanTheControl() {
        if (failure != null && control.delivery() == Delivery.NOT_SENT) {
            assertEquals(Delivery.NOT_SENT, failure.delivery(), () -> "the delivery: " + failure);
        }
    }
}
