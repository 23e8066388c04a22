package io.github.doapps.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.doapps.verification.reactor.ReactorModule;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The classes that a rule is for.
 *
 * @param name what they are called in a test's name
 * @param modules the modules they are in
 * @param filter which of those modules' classes they are
 */
record Scope(String name, Set<ReactorModule> modules, Predicate<JavaClass> filter) {

    private static final Predicate<JavaClass> SEEN =
            type -> !type.getPackageName().contains(".internal");

    private static final Predicate<JavaClass> IN_SPI =
            type -> type.getPackageName().endsWith(".spi");

    /** Everything that is published. */
    static final Scope PUBLISHED =
            new Scope("all that is published", EnumSet.allOf(ReactorModule.class), any -> true);

    /** What is published and meant to be seen. */
    static final Scope EXPORTED =
            new Scope("all that is exported", EnumSet.allOf(ReactorModule.class), SEEN);

    /** What users of the client compile against. */
    static final Scope PUBLIC_API =
            new Scope("the public API", EnumSet.of(ReactorModule.API, ReactorModule.CORE), SEEN);

    /** The public API, but for what only plug-ins see. */
    static final Scope PUBLIC_API_BUT_SPI =
            new Scope(
                    "the public API without the SPIs",
                    PUBLIC_API.modules(),
                    SEEN.and(IN_SPI.negate()));

    /** What plug-ins implement and use. */
    static final Scope SPI = new Scope("the SPIs", EnumSet.of(ReactorModule.API), IN_SPI);

    static Scope of(ReactorModule module) {
        return new Scope(module.folder(), EnumSet.of(module), any -> true);
    }

    static Scope allBut(ReactorModule module) {
        return new Scope(
                "all but " + module.folder(),
                EnumSet.complementOf(EnumSet.of(module)),
                any -> true);
    }
}
