package io.github.doapps.testkit.internal.rest.route;

import io.github.doapps.testkit.internal.wire.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a query, in their order; a name may be there several times. */
public final class Query {

    private record Parameter(String name, String value, String raw) {}

    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * Reads a query.
     *
     * @param raw the query, still encoded, without its question mark
     * @throws Refusal with 400 if it is malformed
     */
    public Query(String raw) {
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new Parameter(decode(name), decode(value), part));
            }
        }
    }

    /**
     * A parameter's value.
     *
     * @param name the parameter's name
     * @return the first value, or empty if there is none
     */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * A parameter's values.
     *
     * @param name the parameter's name
     * @return all values, in their order
     */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /**
     * A parameter that is a number.
     *
     * @param name the parameter's name
     * @param otherwise the number if there is no such parameter
     * @param min the smallest that is allowed
     * @param max the largest that is allowed
     * @return the number
     * @throws Refusal with 400 if it is none, or out of bounds
     */
    public int number(String name, int otherwise, int min, int max) {
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

    /**
     * A parameter that is true or false. Defaults to false.
     *
     * @param name the parameter's name
     * @return the value
     * @throws Refusal with 400 if it is neither
     */
    public boolean flag(String name) {
        return switch (first(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badRequest(name + " must be true or false");
        };
    }

    /**
     * A parameter whose values are names of constants.
     *
     * @param name the parameter's name
     * @param type the constants
     * @param <E> their type
     * @return the constants that are named; all of them if none is
     * @throws Refusal with 400 if there is another name
     */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String value : all(name)) {
            chosen.add(
                    EnumSet.allOf(type).stream()
                            .filter(constant -> constant.name().equals(value))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            Refusal.badRequest(
                                                    name + " must be of " + EnumSet.allOf(type))));
        }
        return chosen.isEmpty() ? EnumSet.allOf(type) : chosen;
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
