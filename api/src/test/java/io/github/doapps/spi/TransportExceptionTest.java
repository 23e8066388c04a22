package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.testing.Serialization;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class TransportExceptionTest {

    private final ConnectException cause = new ConnectException("refused");

    @Test
    void notSentMayFareBetterAnotherTime() {
        TransportException failure = TransportException.notSent("connect failed", cause);

        assertThat(failure).hasMessage("connect failed").hasCause(cause);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isFalse();
    }

    @Test
    void notSentForGoodNeedsNoOtherAttempt() {
        TransportException failure = TransportException.notSentForGood("closed", null);

        assertThat(failure).hasMessage("closed").hasNoCause();
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isTrue();
    }

    @Test
    void whateverIsInDoubtIsOfUnknownDelivery() {
        TransportException failure = TransportException.unknown("reset", cause);

        assertThat(failure).hasMessage("reset").hasCause(cause);
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(failure.isPermanent()).isFalse();
    }

    @Test
    void aControlsDeliveryIsTakenAsItIs() {
        for (Delivery delivery : Delivery.values()) {
            TransportException failure = TransportException.of(delivery, "failed", cause);

            assertThat(failure).hasMessage("failed").hasCause(cause);
            assertThat(failure.delivery()).isEqualTo(delivery);
            assertThat(failure.isPermanent()).isFalse();
        }
    }

    @Test
    void whatIsClosedSaysByWhomAndWillNotSend() {
        TransportException failure = TransportException.closed("carrier", cause);

        assertThat(failure)
                .hasMessage(
                        "the transport carrier is closed: who made it closed it, and must keep it"
                                + " open for as long as a client uses it")
                .hasCause(cause);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure.isPermanent()).isTrue();
    }

    @Test
    void survivesSerialization() throws Exception {
        TransportException copy =
                Serialization.copy(TransportException.notSentForGood("bad certificate", cause));

        assertThat(copy).hasMessage("bad certificate").hasCauseInstanceOf(ConnectException.class);
        assertThat(copy.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(copy.isPermanent()).isTrue();
    }
}
