package io.github.doapps.model;

import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a set that the server may extend at any time. It keeps the string of the wire, so a
 * value that this release does not know is read, compared and written back like any other.
 * Immutable.
 *
 * @param <K> the enum of the values this release knows, whose last constant, {@code OTHER}, stands
 *     for all others
 */
public abstract class OpenEnum<K extends Enum<K>> implements Comparable<OpenEnum<K>> {

    private static final int SHOWN_LENGTH = 100;

    private static final Pattern NOT_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** An enum's own {@code values()} are a new array each time. */
    private static final ClassValue<Enum<?>[]> CONSTANTS =
            new ClassValue<>() {
                @Override
                protected Enum<?>[] computeValue(Class<?> type) {
                    return (Enum<?>[]) type.getEnumConstants();
                }
            };

    private final String value;
    private final K known;
    private final K other;

    /**
     * A value.
     *
     * @param value the string of the wire
     * @param other the constant that stands for all that are not known
     */
    protected OpenEnum(String value, K other) {
        this(value, other, Enum::name);
    }

    /**
     * A value of an enum whose constants are spelled in another way on the wire.
     *
     * @param value the string of the wire
     * @param other the constant that stands for all that are not known
     * @param spelling the string of the wire of a constant
     */
    protected OpenEnum(String value, K other, Function<K, String> spelling) {
        this.value = Objects.requireNonNull(value, "value");
        this.other = other;
        this.known = find(value, other, spelling);
    }

    @SuppressWarnings("unchecked") // the constants of other's own type
    private static <K extends Enum<K>> K find(String value, K other, Function<K, String> spelling) {
        for (Enum<?> one : CONSTANTS.get(other.getDeclaringClass())) {
            K constant = (K) one;
            if (constant != other && spelling.apply(constant).equals(value)) {
                return constant;
            }
        }
        return other;
    }

    /**
     * The string of the wire.
     *
     * @return the string, as it came
     */
    public final String value() {
        return value;
    }

    /**
     * Whether this release knows the value. The wire's own {@code UNKNOWN}, where there is one, is
     * known.
     *
     * @return true if {@link #known()} is not {@code OTHER}
     */
    public final boolean isKnown() {
        return known != other;
    }

    /**
     * The value as an enum, for a {@code switch}.
     *
     * @return the constant of that name, or {@code OTHER}
     */
    public final K known() {
        return known;
    }

    /** Two values are equal if they are of one type and their strings are equal. */
    @Override
    public final boolean equals(@Nullable Object that) {
        return that instanceof OpenEnum<?> openEnum
                && getClass() == openEnum.getClass()
                && value.equals(openEnum.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** By the strings of the wire, so that values can be the keys of a sorted map. */
    @Override
    public final int compareTo(OpenEnum<K> that) {
        return value.compareTo(that.value);
    }

    /**
     * The value for a text: the string of the wire, of which, where this release does not know it,
     * no more than 100 characters are shown and none that a terminal or a log would act on.
     */
    @Override
    public final String toString() {
        return isKnown() ? value : NOT_SHOWN.matcher(shortened()).replaceAll("");
    }

    private String shortened() {
        return value.length() <= SHOWN_LENGTH ? value : value.substring(0, SHOWN_LENGTH) + "...";
    }
}
