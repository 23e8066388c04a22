package io.github.doapps.testkit.internal.rest;

import io.github.doapps.testkit.internal.platform.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a query, in their order; a name may be there several times. */
final class Query {

    private record Parameter(String name, String value, String raw) {}

    private final List<Parameter> parameters = new ArrayList<>();

    Query(String raw) {
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new Parameter(decode(name), decode(value), part));
            }
        }
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    int number(String name, int otherwise, int min, int max) {
        Optional<String> text = first(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        long number = text.get().matches("[0-9]{1,10}") ? Long.parseLong(text.get()) : -1;
        if (number < min || number > max) {
            throw Refusal.badRequest(name + " must be a number from " + min + " to " + max);
        }
        return (int) number;
    }

    boolean flag(String name) {
        return switch (first(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badRequest(name + " must be true or false");
        };
    }

    /** The query without some parameters, as it was encoded; ends in {@code &} unless empty. */
    String rawWithout(Set<String> names) {
        return parameters.stream()
                .filter(parameter -> !names.contains(parameter.name()))
                .map(parameter -> parameter.raw() + "&")
                .collect(Collectors.joining());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("malformed query");
        }
    }
}
