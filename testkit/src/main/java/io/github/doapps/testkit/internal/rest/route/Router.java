package io.github.doapps.testkit.internal.rest.route;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.doapps.testkit.internal.http.ServerRequest;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what answers a request, by method and path. Not to be changed once it answers. */
public final class Router {

    /** Answers the requests of a route. */
    @FunctionalInterface
    public interface RouteHandler {

        /**
         * Answers a request.
         *
         * @param call the request
         * @return the document to answer with 200; a missing node for an empty body
         * @throws Refusal to answer with an error
         */
        JsonNode handle(RoutedCall call);
    }

    private record Route(String method, List<String> template, RouteHandler handler) {

        boolean fits(List<String> segments) {
            if (template.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < template.size(); i++) {
                boolean fits =
                        template.get(i).startsWith("{")
                                ? !segments.get(i).isEmpty()
                                : template.get(i).equals(segments.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        long variableCount() {
            return template.stream().filter(segment -> segment.startsWith("{")).count();
        }

        Map<String, String> variables(List<String> segments) {
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < template.size(); i++) {
                variables.put(template.get(i), segments.get(i));
            }
            return variables;
        }
    }

    private final List<Route> routes = new ArrayList<>();

    /** A router without routes. */
    public Router() {}

    /**
     * Adds a route.
     *
     * @param method the method
     * @param template the path, with its variables in braces
     * @param handler answers the requests
     * @return this router
     */
    public Router add(String method, String template, RouteHandler handler) {
        routes.add(new Route(method, segments(template), handler));
        return this;
    }

    /**
     * The routes.
     *
     * @return method and path of each, as {@code GET /v2/apps}, in the order they were added
     */
    public List<String> table() {
        return routes.stream()
                .map(route -> route.method() + " " + String.join("/", route.template()))
                .toList();
    }

    /**
     * Answers a request by the route that fits; of several, by the one with the fewest variables.
     *
     * @param request the request
     * @return the document to answer with 200; a missing node for an empty body
     * @throws Refusal with 404 if there is no such path, with 405 if it does not take the method;
     *     else as the route refuses
     */
    public JsonNode answer(ServerRequest request) {
        List<String> segments = segments(request.rawPath());
        List<Route> fitting = routes.stream().filter(route -> route.fits(segments)).toList();
        if (fitting.isEmpty()) {
            throw Refusal.notFound();
        }
        Route route =
                fitting.stream()
                        .filter(candidate -> candidate.method().equals(request.method()))
                        .min(Comparator.comparing(Route::variableCount))
                        .orElseThrow(() -> notAllowed(fitting));
        return route.handler().handle(new RoutedCall(request, route.variables(segments)));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static Refusal notAllowed(List<Route> fitting) {
        return new Refusal(
                405,
                "method_not_allowed",
                "the methods here are " + fitting.stream().map(Route::method).toList());
    }
}
