package io.github.doapps.verification.once;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns whatever is open in every way, one combination after the other: who walks the same path
 * again, and asks at the same places, is sent down every branch of it.
 */
final class Choices {

    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private int asked;

    /** One of so many ways, from 0. */
    int of(int count) {
        if (asked == taken.size()) {
            taken.add(0);
            counts.add(count);
        }
        return taken.get(asked++);
    }

    boolean yes() {
        return of(2) == 1;
    }

    /** Goes back to the start, for another combination; false if there is none. */
    boolean again() {
        asked = 0;
        for (int last = taken.size() - 1; last >= 0; last--) {
            if (taken.get(last) + 1 < counts.get(last)) {
                taken.set(last, taken.get(last) + 1);
                return true;
            }
            taken.remove(last);
            counts.remove(last);
        }
        return false;
    }
}
