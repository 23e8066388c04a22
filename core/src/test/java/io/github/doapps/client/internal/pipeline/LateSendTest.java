package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.spi.SendControl;
import io.github.doapps.spi.TransportException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread of a transport's that outlives its send cannot send behind the client's back. */
@Timeout(60)
final class LateSendTest {

    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** Its message is read when the client judges the failure: just then the late thread comes. */
    private final class Cause extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient SendControl control;

        private Cause(SendControl control) {
            this.control = control;
        }

        @Override
        public String getMessage() {
            tries.incrementAndGet();
            try {
                control.markSending();
                sent.incrementAndGet();
            } catch (TransportException tooLate) {
                return "came too late";
            }
            return "came in time";
        }
    }

    private Step givesUpWhileAThreadGoesOn() {
        return (request, control) -> {
            throw TransportException.notSent("gave up", new Cause(control));
        };
    }

    @Test
    void whatWasSaidNotToBeSentIsNotSentAfterwards() {
        ScriptedTransport transport =
                ScriptedTransport.of(givesUpWhileAThreadGoesOn(), Answer.deployment("d-1"));
        Calls calls = new Calls(transport);

        calls.make(Effect.ONCE);

        assertThat(calls.report().effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
        assertThat(tries).as("times that the late thread came").hasPositiveValue();
        assertThat(sent).as("times that it was let through").hasValue(0);
    }
}
