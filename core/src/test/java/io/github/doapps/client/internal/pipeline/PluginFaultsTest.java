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
import io.github.doapps.client.internal.operation.Rows;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.FaultyCodec;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Steps;
import io.github.doapps.client.scripted.Undeclared;
import io.github.doapps.json.JsonException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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
    void anErrorOutOfATransportLeavesTheOutcomeUnknownAndTheListenerHearsOfIt() {
        List<Error> errors =
                List.of(
                        new AssertionError("x"),
                        new StackOverflowError("x"),
                        new LinkageError("x"));
        for (Error error : errors) {
            String name = error.getClass().getSimpleName();
            Calls torn = new Calls(ScriptedTransport.of(Steps.sendingAndThrowing(error)));
            AppPlatformException failure = torn.failure(Effect.ONCE);
            assertThat(failure)
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasMessage(
                            "createDeployment, outcome unknown: the transport scripted threw what"
                                    + " its contract does not allow: "
                                    + name
                                    + " (POST /v2/apps/{app_id}/deployments, attempt 1). It may or"
                                    + " may not have been done on the server. It was not sent again."
                                    + " Look with listDeployments whether it was done before you"
                                    + " call it again. [outcome-unknown]");
            assertThat(failure).cause().isExactlyInstanceOf(ProviderException.class);
            assertThat(failure).rootCause().isSameAs(error);
            assertThat(torn.report().errorCode()).contains(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(torn.report().effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
            assertThat(torn.report().attempts()).isEqualTo(1);
        }
    }

    @Test
    void forMemoryThatIsUsedUpNoPluginIsBlamed() {
        for (Error error : List.of(new OutOfMemoryError("Java heap space"), new InternalError())) {
            String name = error.getClass().getSimpleName();
            Calls torn = new Calls(ScriptedTransport.of(Steps.sendingAndThrowing(error)));
            assertThat(torn.failure(Effect.ONCE))
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasMessage(
                            "createDeployment, outcome unknown: the JVM failed while the transport"
                                    + " scripted was at work: "
                                    + name
                                    + " (POST /v2/apps/{app_id}/deployments, attempt 1). It may or"
                                    + " may not have been done on the server. It was not sent again."
                                    + " Look with listDeployments whether it was done before you"
                                    + " call it again. [outcome-unknown]");
            torn = new Calls(ScriptedTransport.of(Steps.sendingAndThrowing(error)));
            assertThat(torn.failure(Effect.READ))
                    .isExactlyInstanceOf(ProviderException.class)
                    .hasMessage(
                            "getDeployment failed: the JVM failed while the transport scripted was"
                                    + " at work: "
                                    + name
                                    + " (GET /v2/apps/{app_id}/deployments/{deployment_id}, attempt"
                                    + " 1). Nothing was done on the server. The cause says what the"
                                    + " JVM lacked; neither the call nor a plug-in need be at fault."
                                    + " [provider-failed]")
                    .hasCause(error);
        }
    }

    @Test
    void anErrorInReadingTheResultLeavesTheOutcomeUnknown() {
        for (Throwable thrown :
                List.of(
                        new OutOfMemoryError("x"),
                        new AssertionError("x"),
                        new IllegalStateException("x"))) {
            Calls torn = new Calls(ScriptedTransport.always(Answer.deployment("d-1")));
            assertThatThrownBy(() -> torn.make(Rows.unreadable(thrown)))
                    .isExactlyInstanceOf(OutcomeUnknownException.class)
                    .hasRootCause(thrown)
                    .hasMessage(
                            "createDeployment, outcome unknown: the "
                                    + (thrown instanceof OutOfMemoryError
                                            ? "JVM failed while the reading of results was at work"
                                            : "reading of results threw what its contract does not"
                                                    + " allow")
                                    + ": "
                                    + thrown.getClass().getSimpleName()
                                    + " (POST /v2/apps/{app_id}/deployments, attempt 1). It may or"
                                    + " may not have been done on the server. It was not sent again."
                                    + " Look with listDeployments whether it was done before you"
                                    + " call it again. [outcome-unknown]");
            assertThat(torn.report().effectOnServer()).isEqualTo(EffectOnServer.UNKNOWN);
            assertThat(torn.report().statusCode()).hasValue(200);
        }
    }

    @Test
    void aTransportThatAnswersWithNothingIsNamed() {
        Calls torn = new Calls(ScriptedTransport.of((request, control) -> null));
        assertThat(torn.failure(Effect.READ))
                .isExactlyInstanceOf(ProviderException.class)
                .hasRootCauseMessage("send returned null");
    }

    @Test
    void anErrorOutOfATransportFailsWhatMayBeRepeated() {
        Error error = new StackOverflowError();
        for (Effect effect : List.of(Effect.READ, Effect.REPEATABLE)) {
            Calls torn = new Calls(ScriptedTransport.of(Steps.sendingAndThrowing(error)));
            assertThat(torn.failure(effect))
                    .isExactlyInstanceOf(ProviderException.class)
                    .hasCause(error);
            assertThat(torn.report().effectOnServer())
                    .isEqualTo(
                            effect == Effect.READ ? EffectOnServer.NONE : EffectOnServer.UNKNOWN);
        }
    }

    @Test
    void theTextOfAnErrorShowsNoToken() {
        Calls torn =
                new Calls(
                        ScriptedTransport.of(
                                (request, control) -> {
                                    control.markSending();
                                    throw new AssertionError(request.headers().toMap());
                                }));
        torn.tokens = () -> "canary-token";
        AppPlatformException failure = torn.failure(Effect.ONCE);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString())
                .contains("java.lang.AssertionError: {")
                .doesNotContain("canary-token");
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
