package io.github.doapps.client.internal.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Tells lines that a server sends again, when it is connected to again, from new ones: the longest
 * run of what comes first that is a run of what came last before. Lines that may be of it are held
 * back until it is decided. A new line that is the same as the last ones is taken for sent again;
 * real lines have their time in them.
 */
final class SentAgain {

    /** How many lines are remembered, and so asked for. */
    static final int KEPT = 1_000;

    private final Deque<Long> remembered = new ArrayDeque<>();
    private final List<String> heldBack = new ArrayList<>();
    private long[] before = new long[0];
    private int[] nextOfRuns = new int[0];
    private int sure;
    private boolean comparing;

    /** What comes from now on may have come before. */
    void again() {
        before = remembered.stream().mapToLong(Long::longValue).toArray();
        comparing = before.length > 0;
        heldBack.clear();
        sure = 0;
    }

    /** The lines that are surely new, of those held back and this one. */
    List<String> take(String line) {
        if (!comparing) {
            remember(line);
            return List.of(line);
        }
        int[] runs = runsWith(mark(line));
        heldBack.add(line);
        if (Arrays.stream(runs).anyMatch(next -> next == before.length)) {
            sure = heldBack.size();
        }
        nextOfRuns = Arrays.stream(runs).filter(next -> next < before.length).toArray();
        return nextOfRuns.length == 0 ? settle() : List.of();
    }

    private int[] runsWith(long mark) {
        if (heldBack.isEmpty()) {
            nextOfRuns = new int[before.length];
            Arrays.setAll(nextOfRuns, i -> i);
        }
        return Arrays.stream(nextOfRuns)
                .filter(next -> before[next] == mark)
                .map(next -> next + 1)
                .toArray();
    }

    /** Nothing more comes for now: what is held back and is no whole run was new. */
    List<String> settle() {
        List<String> fresh = List.copyOf(heldBack.subList(sure, heldBack.size()));
        heldBack.clear();
        sure = 0;
        comparing = false;
        fresh.forEach(this::remember);
        return fresh;
    }

    private void remember(String line) {
        if (remembered.size() == KEPT) {
            remembered.removeFirst();
        }
        remembered.addLast(mark(line));
    }

    private static long mark(String line) {
        return (long) line.hashCode() << Integer.SIZE | line.length();
    }
}
