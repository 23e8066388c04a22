package io.github.doapps.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members in their order, none of them twice. Immutable; objects that have
 * the same names share them, as the items of a list mostly do.
 */
final class Names {

    static final Names NONE = new Names(new String[0]);

    /** Up to so many are looked at one by one, which takes less time and memory than an index. */
    private static final int FEW = 32;

    /** Those that were met before. A slot holds the last of its kind, so there is an end to it. */
    private static final @Nullable Names[] MET = new Names[512];

    /** What is longer, no API calls its members; and it would stay in memory. */
    private static final int LONGEST_KEPT = 64;

    private final String[] names;
    private final @Nullable Map<String, Integer> places;
    private final boolean paired;

    private Names(String[] names) {
        this.names = names;
        this.paired = arePaired(names);
        this.places = names.length > FEW ? index(names) : null;
        if (places == null) {
            refuseTwice(names);
        }
    }

    /**
     * The names in a part of an array, which is copied.
     *
     * @throws JsonException if there is one twice
     */
    static Names of(@Nullable String[] source, int from, int to) {
        int count = to - from;
        if (count > FEW) {
            return new Names(Arrays.copyOfRange(source, from, to));
        }
        int hash = count;
        boolean kept = true;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i].hashCode();
            kept &= source[i].length() <= LONGEST_KEPT;
        }
        int slot = (hash ^ hash >>> 16) & MET.length - 1;
        Names met = MET[slot];
        if (met != null && Arrays.equals(met.names, 0, met.names.length, source, from, to)) {
            return met;
        }
        Names names = new Names(Arrays.copyOfRange(source, from, to));
        if (kept) {
            MET[slot] = names;
        }
        return names;
    }

    int size() {
        return names.length;
    }

    String get(int place) {
        return names[place];
    }

    /** The place of a name, or -1. */
    int indexOf(String name) {
        if (places != null) {
            return places.getOrDefault(name, -1);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether no name has half a surrogate pair. */
    boolean arePaired() {
        return paired;
    }

    private static boolean arePaired(String[] names) {
        for (String name : names) {
            for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
                if (Character.getType(name.codePointAt(i)) == Character.SURROGATE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A name can be there twice only where one with the same bit came before. */
    private static void refuseTwice(String[] names) {
        long bits = 0;
        for (int i = 0; i < names.length; i++) {
            long bit = 1L << names[i].hashCode();
            if ((bits & bit) != 0 && Arrays.asList(names).indexOf(names[i]) < i) {
                throw twice();
            }
            bits |= bit;
        }
    }

    private static Map<String, Integer> index(String[] names) {
        Map<String, Integer> places = new HashMap<>(names.length * 2);
        for (int i = 0; i < names.length; i++) {
            if (places.put(names[i], i) != null) {
                throw twice();
            }
        }
        return places;
    }

    static JsonException twice() {
        return new JsonException("an object has a member name twice");
    }
}
