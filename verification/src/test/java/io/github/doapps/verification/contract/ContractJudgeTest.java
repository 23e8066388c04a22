package io.github.doapps.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.spi.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge lets pass what is right, and refuses whatever is wrong. */
class ContractJudgeTest {

    private static final String APP = "/v2/apps/4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf";
    private static final String JOB = APP + "/job-invocations/ba32b134-569c-4c0c-ba02-8ffdb0492ece";

    private static ContractJudge judge;

    @BeforeAll
    static void readContract() {
        judge = ContractJudge.get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v2/apps?page=2&per_page=200&with_projects=true |",
                "GET | "
                        + APP
                        + "/deployments?deployment_types=MANUAL&deployment_types=AUTOSCALED |",
                "POST | " + APP + "/deployments | {}",
                "POST | " + APP + "/deployments | {\"force_build\":true}",
                "POST | " + APP + "/rollback/commit |",
                "PUT | " + APP + " | {\"spec\":{\"name\":\"shop\",\"envs\":[{\"key\":\"K\"}]}}",
                "GET | " + APP + "/logs?type=RUN&component_name=web&tail_lines=5 |",
                "GET | /v2/apps/buildpacks |",
                "POST | " + APP + "/components/db/trusted_sources | {\"Enable\":true}"
            })
    void what_is_right_passes(String method, String target, String body) {
        assertThat(judge.ofRequest(Exchange.of(method, target, body == null ? "" : body)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a member that nobody named, at the top and deep down
                "POST | " + APP + "/deployments | {\"bogus\":1} | nobody named the member /bogus",
                "PUT | "
                        + APP
                        + " | {\"spec\":{\"name\":\"shop\",\"services\":[{\"name\":\"web\","
                        + "\"envs\":[{\"key\":\"K\",\"bogus\":1}]}]}}"
                        + " | nobody named the member /spec/services/0/envs/0/bogus",
                "POST | "
                        + APP
                        + "/components/db/trusted_sources | {\"Enable\":true,\"enable\":true}"
                        + " | nobody named the member /enable",
                // a parameter that nobody named, or of a wrong value
                "GET | " + APP + "?bogus=1 | | validation.request.parameter.query.unexpected",
                "GET | /v2/apps/buildpacks?page=1 | "
                        + "| validation.request.parameter.query.unexpected",
                "GET | /v2/apps?page=0 | | validation.request.parameter.schema.minimum",
                "GET | /v2/apps?per_page=201 | | validation.request.parameter.schema.maximum",
                "GET | "
                        + APP
                        + "/events?event_types=X | | validation.request.parameter.schema.enum",
                "GET | " + APP + "/logs?type=X | | validation.request.parameter.schema.enum",
                // a wrong type
                "POST | "
                        + APP
                        + "/deployments | {\"force_build\":\"true\"}"
                        + " | validation.request.body.schema.type",
                "POST | "
                        + APP
                        + "/components/db/trusted_sources | {\"Enable\":1}"
                        + " | validation.request.body.schema.type",
                "PUT | "
                        + APP
                        + " | {\"spec\":{\"name\":\"shop\",\"envs\":{}}}"
                        + " | validation.request.body.schema.type",
                // something required that is missing
                "POST | /v2/apps | {} | validation.request.body.schema.required",
                "POST | /v2/apps | {\"spec\":{}} | validation.request.body.schema.required",
                "POST | " + APP + "/deployments | | validation.request.body.missing",
                "GET | " + APP + "/logs | | validation.request.parameter.query.missing",
                "POST | "
                        + APP
                        + "/upgrade_buildpack | {\"major_version\":1}"
                        + " | validation.request.body.schema.required",
                // something that is too much
                "POST | " + APP + "/rollback/commit | {} | validation.request.body.unexpected",
                // a wrong path or method
                "GET | /v2/appz | | validation.request.path.missing",
                "GET | /v2/apps//deployments | | validation.request.parameter.missing",
                "GET | " + APP + "/nothing | | validation.request.path.missing",
                "PATCH | " + APP + " | | validation.request.operation.notAllowed",
                "GET | " + APP + "/rollback | | validation.request.operation.notAllowed"
            })
    void a_wrong_request_is_refused(String method, String target, String body, String complaint) {
        assertThat(judge.ofRequest(Exchange.of(method, target, body == null ? "" : body)))
                .anySatisfy(found -> assertThat(found).contains(": request: " + complaint));
    }

    @Test
    void a_request_without_a_token_is_refused() {
        Exchange exchange = Exchange.of("GET", APP, "");
        Exchange stranger = new Exchange("GET", APP, "", HttpHeaders.empty(), "", 200, "", "");

        assertThat(judge.ofRequest(exchange)).isEmpty();
        assertThat(judge.ofRequest(stranger))
                .singleElement()
                .asString()
                .contains("validation.request.security.missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | " + APP + " | 200 | {\"app\":{\"spec\":{\"name\":\"shop\"}}}",
                "GET | " + APP + " | 404 | {\"id\":\"not_found\",\"message\":\"m\"}",
                "PUT | " + APP + " | 409 | {\"id\":\"conflict\",\"message\":\"m\"}",
                "POST | " + APP + "/rollback/commit | 200 |",
                "GET | " + JOB + " | 200 | {\"id\":\"1\",\"trigger\":{\"type\":\"SCHEDULE\"}}",
                "GET | " + JOB + " | 200 | {\"job_invocation\":{\"id\":\"1\",\"job_name\":\"j\"}}",
                "GET | "
                        + JOB
                        + " | 200 | {\"job_invocation\":[{\"id\":\"1\",\"job_name\":\"j\","
                        + "\"trigger\":[{\"type\":\"SCHEDULED\"}]}]}"
            })
    void a_right_answer_passes(String method, String target, int status, String answer) {
        assertThat(answered(method, target, status, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a wrong type
                "GET | "
                        + APP
                        + " | 200 | {\"app\":{\"id\":1,\"spec\":{\"name\":\"shop\"}}}"
                        + " | validation.response.body.schema.type",
                "DELETE | " + APP + " | 200 | [] | validation.response.body.schema.type",
                "GET | "
                        + JOB
                        + " | 200 | {\"job_invocation\":{\"id\":1,\"job_name\":\"j\"}}"
                        + " | validation.response.body.schema.oneOf",
                "GET | "
                        + JOB
                        + " | 200 | {\"job_invocation\":[{\"id\":\"1\",\"job_name\":\"j\","
                        + "\"trigger\":{}}]}"
                        + " | validation.response.body.schema.oneOf",
                "GET | "
                        + APP
                        + "/database_connection_details | 200"
                        + " | {\"connection_details\":[{\"host\":\"h\",\"port\":\"1\","
                        + "\"component_name\":\"db\"}]}"
                        + " | validation.response.body.schema.type",
                // a value that nobody named
                "GET | "
                        + APP
                        + "/deployments/1 | 200 | {\"deployment\":{\"phase\":\"FAILED\"}}"
                        + " | validation.response.body.schema.enum",
                // something required that is missing
                "GET | " + APP + " | 200 | {\"app\":{}} | validation.response.body.schema.required",
                "GET | "
                        + APP
                        + " | 404 | {\"id\":\"not_found\"}"
                        + " | validation.response.body.schema.required",
                "GET | "
                        + APP
                        + "/deployments | 200 | {\"deployments\":[]}"
                        + " | validation.response.body.schema.allOf",
                "GET | " + APP + " | 200 | | validation.response.body.missing",
                // a member that nobody named
                "DELETE | "
                        + APP
                        + " | 200 | {\"id\":\"1\",\"bogus\":1}"
                        + " | nobody named the member /bogus",
                "GET | "
                        + APP
                        + "/alerts | 200 | {\"alerts\":[{\"spec\":{\"bogus\":1}}]}"
                        + " | nobody named the member /alerts/0/spec/bogus",
                "GET | "
                        + APP
                        + " | 404 | {\"id\":\"not_found\",\"message\":\"m\",\"bogus\":1}"
                        + " | nobody named the member /bogus"
            })
    void a_wrong_answer_is_refused(
            String method, String target, int status, String answer, String complaint) {
        assertThat(answered(method, target, status, answer))
                .anySatisfy(found -> assertThat(found).contains(": answer: " + complaint));
    }

    @Test
    void there_are_38_operations_and_the_six_that_only_godo_has() {
        assertThat(judge.operations()).hasSize(44);
        assertThat(ContractOperation.all(PublishedContract.plain())).hasSize(38);
    }

    @Test
    void of_several_operations_that_fit_the_most_literal_is_meant() {
        assertThat(judge.operation(Exchange.of("GET", "/v2/apps/buildpacks", "")))
                .map(ContractOperation::route)
                .hasValue("GET /v2/apps/buildpacks");
        assertThat(judge.operation(Exchange.of("GET", APP, "")))
                .map(ContractOperation::route)
                .hasValue("GET /v2/apps/{id}");
    }

    private static List<String> answered(String method, String target, int status, String answer) {
        Exchange exchange = Exchange.of(method, target, "");
        return judge.ofAnswer(exchange.answered(status, answer == null ? "" : answer));
    }
}
