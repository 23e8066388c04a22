package io.github.doapps.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.spi.HttpHeaders;
import io.github.doapps.testkit.internal.http.Bytes;
import io.github.doapps.testkit.internal.http.ServerReply;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.rest.route.Router;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** The control requests of the package's description: the test's methods, by HTTP. */
final class ControlApi {

    private final Controls controls;
    private final LiveLogControls liveLogs;
    private final RequestLog log;
    private final Router router;

    ControlApi(Controls controls, LiveLogControls liveLogs, RequestLog log) {
        this.controls = controls;
        this.liveLogs = liveLogs;
        this.log = log;
        this.router =
                new Router()
                        .add("GET", "/_emulator/clock", call -> now())
                        .add("POST", "/_emulator/advance", this::advance)
                        .add("GET", "/_emulator/requests", call -> requests())
                        .add("DELETE", "/_emulator/requests", call -> clearRequests())
                        .add("POST", "/_emulator/answers", this::queueAnswer)
                        .add("POST", "/_emulator/failures", this::planFailure)
                        .add("POST", "/_emulator/scripts", this::planDeployment)
                        .add("POST", "/_emulator/deployments", this::deploy)
                        .add("POST", "/_emulator/cancellations", this::cancel)
                        .add("POST", "/_emulator/logs", this::writeLog)
                        .add("POST", "/_emulator/followers", this::disturbFollowers)
                        .add("POST", "/_emulator/scalings", this::autoscale)
                        .add("POST", "/_emulator/invocations", this::invokeJob);
    }

    ServerReply answer(ServerRequest request) {
        try {
            return reply(200, router.answer(request));
        } catch (Refusal refusal) {
            return reply(refusal);
        } catch (PatternSyntaxException malformed) {
            return reply(Refusal.badRequest("path is not a regular expression"));
        } catch (IllegalArgumentException wrong) {
            return reply(Refusal.badRequest(String.valueOf(wrong.getMessage())));
        }
    }

    private static ServerReply reply(Refusal refusal) {
        ObjectNode error = Json.object().put("id", refusal.id());
        return reply(refusal.status(), error.put("message", refusal.message()));
    }

    private static ServerReply reply(int status, JsonNode document) {
        HttpHeaders headers = HttpHeaders.builder().add("content-type", "application/json").build();
        return new ServerReply(status, headers, Bytes.of(Json.write(document)));
    }

    private JsonNode now() {
        return Json.object().put("now", controls.now().toString());
    }

    private JsonNode advance(RoutedCall call) {
        controls.advance(Seconds.of(call.object(), "seconds"));
        return now();
    }

    private JsonNode requests() {
        ObjectNode envelope = Json.object();
        ArrayNode list = envelope.putArray("requests");
        log.all().forEach(request -> list.add(RecordedRequestJson.of(request)));
        return envelope;
    }

    private JsonNode clearRequests() {
        log.clear();
        return Json.object();
    }

    private JsonNode queueAnswer(RoutedCall call) {
        controls.answerNext(List.of(ScriptedAnswerJson.read(call.object())));
        return Json.object();
    }

    private JsonNode planFailure(RoutedCall call) {
        ScriptedDeployment standard = ScriptedDeployment.standard();
        controls.nextDeployment(
                Optional.empty(), ScriptedDeploymentJson.failing(standard, call.object()));
        return Json.object();
    }

    private JsonNode planDeployment(RoutedCall call) {
        ObjectNode body = call.object();
        Optional<String> app =
                body.has("app_id") ? Optional.of(Bodies.text(body, "app_id")) : Optional.empty();
        controls.nextDeployment(app, ScriptedDeploymentJson.read(body));
        return Json.object();
    }

    private JsonNode deploy(RoutedCall call) {
        ObjectNode body = call.object();
        String id = controls.deploy(Bodies.text(body, "app_id"), Bodies.text(body, "cause"));
        return Json.object().put("deployment_id", id);
    }

    private JsonNode cancel(RoutedCall call) {
        ObjectNode body = call.object();
        controls.cancel(Bodies.text(body, "app_id"), Bodies.text(body, "deployment_id"));
        return Json.object();
    }

    private JsonNode writeLog(RoutedCall call) {
        ObjectNode body = call.object();
        LogTarget target =
                new LogTarget(
                        Bodies.text(body, "deployment_id"),
                        Bodies.text(body, "component"),
                        Bodies.text(body, "type"));
        String app = Bodies.text(body, "app_id");
        return Json.object()
                .put("written", controls.writeLog(app, target, Bodies.texts(body, "lines")));
    }

    private JsonNode disturbFollowers(RoutedCall call) {
        ObjectNode body = call.object();
        int ended = liveLogs.open();
        if (body.has("close")) {
            liveLogs.close(body.path("close").asInt(0));
        } else {
            liveLogs.drop();
        }
        return Json.object().put("ended", ended);
    }

    private JsonNode autoscale(RoutedCall call) {
        ObjectNode body = call.object();
        JsonNode instances = body.path("instances");
        if (!instances.isInt()) {
            throw Refusal.badRequest("instances must be a number");
        }
        String app = Bodies.text(body, "app_id");
        String component = Bodies.text(body, "component");
        String id = controls.autoscale(app, component, instances.asInt());
        return Json.object().put("event_id", id);
    }

    private JsonNode invokeJob(RoutedCall call) {
        ObjectNode body = call.object();
        String id = controls.invokeJob(Bodies.text(body, "app_id"), Bodies.text(body, "job"));
        return Json.object().put("job_invocation_id", id);
    }
}
