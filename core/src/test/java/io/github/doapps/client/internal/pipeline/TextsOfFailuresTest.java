package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.DeadlineExceededException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.MalformedResponseException;
import io.github.doapps.NoResponseException;
import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.ProviderException;
import io.github.doapps.RequestNotSentException;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.operation.Effect;
import io.github.doapps.client.scripted.Answer;
import io.github.doapps.client.scripted.Calls;
import io.github.doapps.client.scripted.ScriptedTransport;
import io.github.doapps.client.scripted.Step;
import io.github.doapps.client.scripted.Steps;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the exceptions for a request that brought no usable answer say, word for word. */
final class TextsOfFailuresTest {

    private static final String GET = "GET /v2/apps/{app_id}/deployments/{deployment_id}";
    private static final String POST = "POST /v2/apps/{app_id}/deployments";

    private static Calls callsWith(Step step) {
        return new Calls(ScriptedTransport.always(step));
    }

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void aRequestThatCouldNotBeSentNamesWhy() {
        AppPlatformException failure = callsWith(Steps.notSent()).failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(RequestNotSentException.class)
                .hasMessage(
                        "createDeployment failed: the request could not be sent: Connection refused ("
                                + POST
                                + ", attempt 4). Nothing was done on the server. It was tried 4"
                                + " times. Mend what stood in the way, or let it pass, then call it"
                                + " again. [request-not-sent]")
                .hasRootCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aRequestThatNeverCanBeSentSaysSo() {
        assertThat(callsWith(Steps.notSentForGood()).failure(Effect.ONCE))
                .isExactlyInstanceOf(RequestNotSentException.class)
                .hasMessage(
                        "createDeployment failed: the request could not be sent: The certificate is"
                                + " not trusted ("
                                + POST
                                + ", attempt 1). Nothing was done on the server. Trying again will"
                                + " not help before that is mended. [request-not-sent]");
    }

    @Test
    void aProxyThatAsksForCredentialsIsNamedAsThat() {
        assertThat(callsWith(Answer.of(407)).failure(Effect.ONCE))
                .hasMessage(
                        "createDeployment failed: 407 with no readable body ("
                                + POST
                                + ", attempt 1). Nothing was done on the server. A proxy answered,"
                                + " not the API: it asks for a user name and a password, or for"
                                + " others than it was given; set them with proxy(...) on the"
                                + " builder of the transport. [unexpected-status]");
    }

    @Test
    void aReadThatWasCutOffSaysThatNoAnswerCame() {
        assertThat(callsWith(Steps.lost()).failure(Effect.READ))
                .isExactlyInstanceOf(NoResponseException.class)
                .hasMessage(
                        "getDeployment failed: the request may have been sent, and no answer came"
                                + " through: Connection reset ("
                                + GET
                                + ", attempt 4). Nothing was done on the server. It was tried 4"
                                + " times. Check the endpoint, and what stands between it and this"
                                + " client. [no-response]")
                .hasRootCauseInstanceOf(SocketException.class);
    }

    @Test
    void anUnknownOutcomeSaysToLookFirstAndItsCauseNeverToCallAgain() {
        AppPlatformException failure =
                callsWith(Answer.of(503).with("x-request-id", "r-7").with("Retry-After", 1))
                        .failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "createDeployment, outcome unknown: 503 with no readable body ("
                                + POST
                                + ", request id r-7, attempt 1). It may or may not have been done on"
                                + " the server. It was not sent again. Look with listDeployments"
                                + " whether it was done before you call it again."
                                + " [outcome-unknown]");
        assertThat(failure)
                .cause()
                .hasMessage(
                        "createDeployment failed: 503 with no readable body ("
                                + POST
                                + ", request id r-7, attempt 1). It may or may not have been done on"
                                + " the server. [server-error]");
        assertThat(((OutcomeUnknownException) failure).statusCode()).hasValue(503);
        assertThat(failure.requestId()).contains("r-7");
    }

    @Test
    void anOutcomeThatIsKnownButForItsAnswerSaysNotToCallAgain() {
        AppPlatformException failure =
                callsWith(Answer.deployment("d-1").with("x-request-id", "r-8").shortBy(5))
                        .failure(Effect.ONCE);
        assertThat(failure)
                .isExactlyInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "createDeployment, outcome unknown: 200, but its body was cut off: 46 of 51"
                                + " bytes came ("
                                + POST
                                + ", request id r-8, attempt 1). It was done on the server, and only"
                                + " its answer is lost. Find its result with listDeployments; do not"
                                + " call it again. [outcome-unknown]");
        assertThat(failure)
                .cause()
                .isExactlyInstanceOf(MalformedResponseException.class)
                .hasMessage(
                        "createDeployment failed: 200, but its body was cut off: 46 of 51 bytes came"
                                + " ("
                                + POST
                                + ", request id r-8, attempt 1). It was done on the server, and only"
                                + " its answer is lost. Check the endpoint, and what stands between"
                                + " it and this client. [malformed-response]");
        assertThat(failure.effectOnServer()).isEqualTo(EffectOnServer.APPLIED);
    }

    @Test
    void anUnknownOutcomeForWantOfTimeIsNotCalledAgainEither() {
        Calls calls = callsWith(Steps.hangs(() -> {}));
        calls.deadline = Duration.ofMillis(250);
        AppPlatformException failure = calls.failure(Effect.ONCE);
        assertThat(failure)
                .hasMessage(
                        "createDeployment, outcome unknown: the deadline of 0.25 s passed before an"
                                + " answer came ("
                                + POST
                                + ", attempt 1). It may or may not have been done on the server. It"
                                + " was not sent again. Look with listDeployments whether it was"
                                + " done before you call it again. [outcome-unknown]");
        assertThat(failure)
                .cause()
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessage(
                        "createDeployment failed: the deadline of 0.25 s passed before an answer"
                                + " came ("
                                + POST
                                + ", attempt 1). It may or may not have been done on the server."
                                + " Give it a longer deadline. [deadline-exceeded]");
    }

    @Test
    void aPageInPlaceOfADocumentIsAnExcerpt() {
        assertThat(
                        callsWith(Answer.page("<html><h1>Log in</h1> to the &lt;Hotel&gt;</html>"))
                                .failure(Effect.READ))
                .isExactlyInstanceOf(MalformedResponseException.class)
                .hasMessage(
                        "getDeployment failed: 200, but its body is not JSON (at byte 0): \"Log in"
                                + " to the <Hotel>\" ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Check the endpoint,"
                                + " and what stands between it and this client."
                                + " [malformed-response]");
    }

    @Test
    void aDocumentThatLacksItsIdSaysSo() {
        assertThat(callsWith(Answer.json("{\"deployment\":{}}")).failure(Effect.READ))
                .hasMessage(
                        "getDeployment failed: 200, but its body has no id in its member"
                                + " \"deployment\" ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Check the endpoint,"
                                + " and what stands between it and this client."
                                + " [malformed-response]");
    }

    @Test
    void aDeadlineInAWaitTellsTheDeadline() {
        Calls calls = callsWith(Steps.notSent());
        calls.deadline = Duration.ofSeconds(10);
        calls.clock.oversleepBy(calls.deadline);
        assertThat(calls.failure(Effect.READ))
                .isExactlyInstanceOf(DeadlineExceededException.class)
                .hasMessage(
                        "getDeployment failed: the deadline of 10 s passed before the request was"
                                + " sent ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. Call it again, or"
                                + " give it a longer deadline. [deadline-exceeded]");
    }

    @Test
    void aCallOfAnInterruptedThreadSaysThatNothingWasSent() {
        Calls calls = callsWith(Answer.deployment("d-1"));
        Thread.currentThread().interrupt();
        assertThat(calls.failure(Effect.ONCE))
                .isExactlyInstanceOf(CallInterruptedException.class)
                .hasMessage(
                        "createDeployment failed: the thread was interrupted before the request was"
                                + " sent ("
                                + POST
                                + "). Nothing was done on the server. The thread's interrupt flag is"
                                + " set again. [call-interrupted]");
        assertThat(Thread.interrupted()).as("the flag").isTrue();
    }

    @Test
    void anInterruptInAWaitSaysThatThereIsNoOtherAttempt() {
        Calls calls = callsWith(Answer.of(503).with("x-request-id", "r-9"));
        calls.clock.interruptSleeps();
        assertThat(calls.failure(Effect.READ))
                .isExactlyInstanceOf(CallInterruptedException.class)
                .hasMessage(
                        "getDeployment failed: the thread was interrupted before another attempt ("
                                + GET
                                + ", request id r-9, attempt 1). Nothing was done on the server. The"
                                + " thread's interrupt flag is set again. [call-interrupted]");
        assertThat(Thread.interrupted()).as("the flag").isTrue();
    }

    @Test
    void aTransportThatThrowsWhatItMustNotIsNamed() {
        Calls calls = callsWith(Steps.throwing(new IllegalStateException("pool shut down")));
        calls.retry = RetrySettings.none();
        assertThat(calls.failure(Effect.READ))
                .isExactlyInstanceOf(ProviderException.class)
                .hasMessage(
                        "getDeployment failed: the transport scripted threw what its contract does"
                                + " not allow: IllegalStateException ("
                                + GET
                                + ", attempt 1). Nothing was done on the server. The cause says"
                                + " where: this is a defect there, not of the call."
                                + " [provider-failed]")
                .cause()
                .hasMessage("pool shut down");
    }
}
