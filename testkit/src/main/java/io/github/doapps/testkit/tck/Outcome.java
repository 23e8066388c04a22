package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
        mustNotHaveFailed("The server answered, and yet send() failed. Any status is a response");
        if (cut != null) {
            throw new AssertionError("The body came whole, and yet reading it failed.", cut);
        }
        assertEquals(wantedStatus, status, "the status");
        assertEquals(wantedBody, body, "the body");
        assertEquals(
                Delivery.UNKNOWN,
                control.delivery(),
                "what the control knows of a request that was answered: markSending() MUST be"
                        + " called before its first byte can leave");
    }

    /** A known status with a body that ends too early. */
    void isCut(int wantedStatus) {
        mustNotHaveFailed(
                "The head of the answer was there, and yet send() failed. It MUST return then, and"
                        + " reading the body fails");
        assertEquals(wantedStatus, status, "the status");
        assertNotNull(
                cut,
                () ->
                        "the body was cut, and yet read to its end after "
                                + body.length()
                                + " bytes: its stream MUST fail with an IOException");
    }

    private void mustNotHaveFailed(String what) {
        if (failure != null) {
            throw new AssertionError(what + ".", failure);
        }
    }

    /** A failure of which it is sure that nothing left, and whether another attempt may pass. */
    void isNotSent(boolean permanent) {
        TransportException thrown = mustBeNotSent();
        if (thrown.isPermanent() != permanent) {
            throw new AssertionError(
                    permanent
                            ? "No further attempt can fare better, and yet the failure is not"
                                    + " permanent: throw TransportException.notSentForGood."
                            : "Another attempt may fare better, and yet the failure is permanent:"
                                    + " throw TransportException.notSent.",
                    thrown);
        }
    }

    /** A failure of which it is sure that nothing left; libraries differ in what more they see. */
    TransportException mustBeNotSent() {
        TransportException thrown =
                mustHaveFailed("send() MUST fail where nothing can have been sent");
        if (thrown.delivery() != Delivery.NOT_SENT) {
            throw new AssertionError(
                    "No byte can have left, and yet the failure says that the delivery is unknown:"
                            + " throw TransportException.notSent or notSentForGood, or do not"
                            + " promise TELLS_DELIVERY.",
                    thrown);
        }
        assertEquals(
                Delivery.NOT_SENT,
                control.delivery(),
                "what the control knows of a request that never left: markSending() was called too"
                        + " early, it belongs right before the first byte is written");
        assertTrue(
                thrown.getMessage() != null && !thrown.getMessage().isBlank(),
                "the failure has no message: it says what happened");
        return thrown;
    }

    /** A failure after which the server may have acted. */
    void isUnknown() {
        TransportException thrown = mustHaveFailed("send() MUST fail where no answer came");
        if (thrown.delivery() != Delivery.UNKNOWN || thrown.isPermanent()) {
            throw new AssertionError(
                    "The request may have been sent, and yet the failure says that it surely was"
                            + " not, so a client may send it twice: throw"
                            + " TransportException.unknown.",
                    thrown);
        }
        assertEquals(
                Delivery.UNKNOWN,
                control.delivery(),
                "what the control knows of a request that may have left: markSending() MUST be"
                        + " called before its first byte can leave");
    }

    /** A whole response, or a failure after which the server may have acted. */
    void isUnknownOr(int wantedStatus) {
        if (failure != null) {
            isUnknown();
        } else if (cut == null) {
            assertEquals(wantedStatus, status, "the status");
        }
    }

    /** Whether send() failed. */
    boolean hasFailed() {
        return failure != null;
    }

    /** A failure, whatever it knows. */
    void isFailure() {
        mustHaveFailed("send() MUST fail where no answer came");
    }

    private TransportException mustHaveFailed(String what) {
        if (failure == null) {
            throw new AssertionError(what + "; it returned a response with status " + status + ".");
        }
        return failure;
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
