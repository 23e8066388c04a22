package io.github.doapps.verification.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests and answers against the contract, as it is amended by what is known to be
 * otherwise. A validator judges paths, parameters and schemas; what it is blind to, members that
 * nobody named, is walked for here. Safe for use by any number of threads.
 */
final class ContractJudge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicReference<@Nullable ContractJudge> ONE = new AtomicReference<>();

    private final JsonNode contract;
    private final List<ContractOperation> operations;
    private final OpenApiInteractionValidator validator;
    private final Map<Answer, List<String>> answers = new ConcurrentHashMap<>();

    private record Answer(
            String method, String path, int status, String contentType, String body) {}

    private ContractJudge(JsonNode contract) {
        this.contract = contract;
        this.operations = ContractOperation.all(contract);
        LevelResolver levels =
                LevelResolver.create()
                        .withLevel(
                                "validation.schema.additionalProperties",
                                ValidationReport.Level.IGNORE)
                        .withLevel(
                                "validation.request.parameter.query.unexpected",
                                ValidationReport.Level.ERROR)
                        .build();
        this.validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(contract.toString())
                        .withLevelResolver(levels)
                        .build();
    }

    /**
     * The one judge of all tests, as reading the contract takes seconds; skips the test where there
     * is no contract, and fails it in CI.
     */
    static ContractJudge get() {
        PublishedContract.plain();
        return ONE.updateAndGet(
                known -> known == null ? new ContractJudge(PublishedContract.amended()) : known);
    }

    /** All operations that the judge knows. */
    List<ContractOperation> operations() {
        return operations;
    }

    /** The operation that a request is for. */
    Optional<ContractOperation> operation(Exchange exchange) {
        return ContractOperation.find(operations, exchange.method(), exchange.path());
    }

    /** What is wrong with a request and its answer; nothing if they are as the contract says. */
    List<String> complaints(Exchange exchange) {
        List<String> complaints = new ArrayList<>(ofRequest(exchange));
        complaints.addAll(ofAnswer(exchange));
        return complaints;
    }

    /** What is wrong with a request. */
    List<String> ofRequest(Exchange exchange) {
        List<String> complaints =
                messages(exchange, "request", validator.validateRequest(request(exchange)));
        operation(exchange)
                .map(operation -> schema(operation.definition().path("requestBody")))
                .ifPresent(
                        schema ->
                                addUnknown(
                                        complaints, exchange, "request", exchange.body(), schema));
        return complaints;
    }

    /** What is wrong with an answer. One that was judged before is not judged again. */
    List<String> ofAnswer(Exchange exchange) {
        Answer answer =
                new Answer(
                        exchange.method(),
                        exchange.path(),
                        exchange.status(),
                        exchange.contentType(),
                        exchange.answer());
        return answers.computeIfAbsent(answer, unknown -> judgeAnswer(exchange));
    }

    private List<String> judgeAnswer(Exchange exchange) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(exchange.status());
        if (!exchange.contentType().isEmpty()) {
            answer.withContentType(exchange.contentType());
        }
        if (!exchange.answer().isEmpty()) {
            answer.withBody(exchange.answer());
        }
        Request.Method method = Request.Method.valueOf(exchange.method());
        List<String> complaints =
                messages(
                        exchange,
                        "answer",
                        validator.validateResponse(exchange.path(), method, answer.build()));
        operation(exchange)
                .map(operation -> operation.definition().path("responses"))
                .map(responses -> schema(response(responses, exchange.status())))
                .ifPresent(
                        schema ->
                                addUnknown(
                                        complaints, exchange, "answer", exchange.answer(), schema));
        return complaints;
    }

    private static Request request(Exchange exchange) {
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(exchange.method(), exchange.path());
        exchange.headers().forEach((name, value) -> request.withHeader(name, value));
        parameters(exchange.query()).forEach(request::withQueryParam);
        if (!exchange.body().isEmpty()) {
            request.withBody(exchange.body());
        }
        return request.build();
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> messages(Exchange exchange, String what, ValidationReport report) {
        List<String> messages = new ArrayList<>();
        for (ValidationReport.Message message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR) {
                messages.add(
                        exchange
                                + ": "
                                + what
                                + ": "
                                + message.getKey()
                                + ": "
                                + message.getMessage());
            }
        }
        return messages;
    }

    private void addUnknown(
            List<String> complaints, Exchange exchange, String what, String body, JsonNode schema) {
        if (body.isEmpty() || schema.isMissingNode()) {
            return;
        }
        try {
            for (String path : new MemberWalk(contract).unknownIn(JSON.readTree(body), schema)) {
                complaints.add(exchange + ": " + what + ": nobody named the member " + path);
            }
        } catch (JsonProcessingException broken) {
            complaints.add(exchange + ": " + what + ": not JSON");
        }
    }

    private static JsonNode response(JsonNode responses, int status) {
        String code = Integer.toString(status);
        return responses.path(responses.has(code) ? code : "default");
    }

    private JsonNode schema(JsonNode holder) {
        JsonNode resolved =
                holder.has("$ref")
                        ? contract.at(holder.path("$ref").asText().substring(1))
                        : holder;
        return resolved.path("content").path("application/json").path("schema");
    }
}
