package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.EffectOnServer;
import io.github.doapps.ErrorCode;
import io.github.doapps.NotFoundException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ProviderException;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.FaultyCodec;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.json.JsonException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Codecs and transports that throw what they must not: no call ends outside its hierarchy. */
final class PluginFaultsTest {

    private final ScriptedTransport transport =
            ScriptedTransport.always(Answer.deployment("d-1").with("x-request-id", "r-1"));
    private final Calls calls = new Calls(transport);

    @Test
    void aRequestThatCannotBeWrittenIsRefusedBeforeAnythingIsSent() {
        calls.codec =
                FaultyCodec.thatCannotWrite(new JsonException("is nested more than 512 deep"));
        assertThatThrownBy(() -> calls.make(Effect.ONCE))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessage(
                        "createDeployment: the request cannot be written as JSON: is nested more"
                                + " than 512 deep. Nothing was sent [malformed-json]");
        assertThat(transport.sent()).isEmpty();
        CallReport report = calls.report();
        assertThat(report.errorCode()).contains(ErrorCode.MALFORMED_JSON);
        assertThat(report.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        assertThat(report.attempts()).isZero();
    }

    @Test
    void aCodecThatBreaksInWritingIsNamedAndNothingIsSent() {
        calls.codec = FaultyCodec.thatCannotWrite(new NoSuchMethodError("writeNumber"));
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(ProviderException.class)
                .hasMessage(
                        "createDeployment failed: the codec faulty threw what its contract does not"
                                + " allow: NoSuchMethodError (POST /v2/apps/{app_id}/deployments)."
                                + " Nothing was done on the server. The cause says where: this is a"
                                + " defect there, not of the call. [provider-failed]");
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.NONE);
        assertThat(failure.attempts()).isZero();
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void aCodecThatWritesNothingAtAllSendsNothing() {
        calls.codec = FaultyCodec.thatWrites(null);
        assertThat(calls.failure(Effect.ONCE)).isExactlyInstanceOf(ProviderException.class);
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void aCodecThatBreaksInReadingLeavesTheOutcomeUnknown() {
        calls.codec = FaultyCodec.thatCannotRead(new IllegalStateException("buffer recycled"));
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(failure)
                .cause()
                .isExactlyInstanceOf(ProviderException.class)
                .hasMessage(
                        "createDeployment failed: the codec faulty threw what its contract does not"
                                + " allow: IllegalStateException (POST"
                                + " /v2/apps/{app_id}/deployments, request id r-1, attempt 1). It may"
                                + " or may not have been done on the server. The cause says where:"
                                + " this is a defect there, not of the call. [provider-failed]");
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
        assertThat(((OutcomeUnknownException) failure).statusCode()).hasValue(200);
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void aCodecThatReadsNothingAtAllIsAtFault() {
        calls.codec = FaultyCodec.thatReads(null);
        assertThat(calls.failure(Effect.READ)).isExactlyInstanceOf(ProviderException.class);
        assertThat(calls.failure(Effect.ONCE)).isExactlyInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aCodecsDefectNeverMasksAStatus() {
        ScriptedTransport refusing =
                ScriptedTransport.always(Answer.failure(404, "not_found", "no such app"));
        for (Throwable defect :
                new Throwable[] {new NoSuchMethodError("x"), new IllegalStateException("x")}) {
            Calls refused = new Calls(refusing);
            refused.codec = FaultyCodec.thatCannotRead(defect);
            assertThat(refused.failure(Effect.READ)).isExactlyInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void anErrorOutOfATransportIsTheCallersAndTheListenerHearsOfIt() {
        Error error = new StackOverflowError();
        for (Effect effect : Effect.values()) {
            Calls torn = new Calls(ScriptedTransport.of(Steps.throwing(error)));
            assertThatThrownBy(() -> torn.make(effect)).isSameAs(error);
            assertThat(torn.report().errorCode()).contains(ErrorCode.PROVIDER_FAILED);
            assertThat(torn.report().effectOnServer())
                    .isEqualTo(
                            effect == Effect.READ ? EffectOnServer.NONE : EffectOnServer.UNKNOWN);
            assertThat(torn.report().attempts()).isEqualTo(1);
        }
    }

    @Test
    void anErrorBeforeTheFirstAttemptHasDoneNothing() {
        calls.tokens =
                () -> {
                    throw new StackOverflowError();
                };
        assertThatThrownBy(() -> calls.make(Effect.ONCE)).isInstanceOf(StackOverflowError.class);
        assertThat(calls.report().effectOnServer()).isEqualTo(EffectOnServer.NONE);
    }

    @Test
    void aClassOfAnExceptionThatHasNoSimpleNameIsNamedAllTheSame() {
        RuntimeException anonymous =
                new RuntimeException("x") {
                    private static final long serialVersionUID = 1L;
                };
        assertThat(new Calls(ScriptedTransport.of(Steps.throwing(anonymous))).failure(Effect.READ))
                .hasMessageContaining("allow: PluginFaultsTest$1 (GET");
    }

    @Test
    void aTokenSourceMayThrowWhatItDoesNotDeclare() {
        calls.tokens =
                () -> {
                    throw Undeclared.<RuntimeException>thrown(new IOException("vault is sealed"));
                };
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(ProviderException.class)
                .hasRootCauseMessage("vault is sealed");
        assertThat(transport.sent()).isEmpty();
    }
}
