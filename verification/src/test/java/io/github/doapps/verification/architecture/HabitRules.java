package io.github.doapps.verification.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.doapps.verification.architecture.Conditions.condition;
import static io.github.doapps.verification.architecture.Conditions.members;
import static io.github.doapps.verification.architecture.Conditions.notTouch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import io.github.doapps.verification.architecture.HouseRule.Violation;
import io.github.doapps.verification.architecture.fixtures.HabitViolations;
import io.github.doapps.verification.architecture.fixtures.StateViolations;
import io.github.doapps.verification.reactor.ReactorModule;
import java.lang.reflect.AccessibleObject;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** What no class here does. */
final class HabitRules {

    /** Classes that may make a thread, with the reason. */
    private static final Exempt THREAD_MAKERS =
            new Exempt(
                    Map.of(
                            "io.github.doapps.client.internal.thread.ThreadPerCall",
                            "one for each async call; it ends with it",
                            "io.github.doapps.testkit.internal.http.HttpListener",
                            "a server; its threads end with it",
                            "io.github.doapps.testkit.fault.ServerThreads",
                            "those of servers and proxies; they end with them",
                            "io.github.doapps.testkit.tck.Background",
                            "a test's callers; what they call is bounded",
                            "io.github.doapps.testkit.tck.codec.CallCases",
                            "a test's callers; they end with its case",
                            "io.github.doapps.testkit.tck.VirtualThreads",
                            "never started; its number tells which threads came later",
                            "io.github.doapps.testkit.tck.LeftThreads",
                            "asks whose worker a thread is",
                            "io.github.doapps.testkit.internal.rest.runtime.LiveLogSession",
                            "hears of a follower that leaves; it ends with the connection",
                            "io.github.doapps.testkit.EmulatorMain",
                            "a program; the thread is its shutdown hook"));

    /** Classes that look at logs, not write them. */
    private static final Exempt LOG_READERS =
            new Exempt(
                    Map.of(
                            "io.github.doapps.testkit.tck.Secrets",
                            "a test of what is logged; System.Logger ends where it listens"));

    /** Programs, whose output is what they are for. */
    private static final Exempt PRINTERS =
            new Exempt(
                    Map.of(
                            "io.github.doapps.testkit.EmulatorMain",
                            "tells the address that it listens on",
                            "io.github.doapps.testkit.tck.Secrets",
                            "a test of what is printed; it listens and passes on"));

    /** Classes that look for what may be missing, in tests, where nothing is shaded. */
    private static final Exempt LOOKERS_BY_NAME =
            new Exempt(
                    Map.of(
                            "io.github.doapps.testkit.tck.Slf4j",
                            "a library that the testkit does not depend on",
                            "io.github.doapps.testkit.tck.VirtualThreads",
                            "a part of the JDK that is newer than 17, in a module of its own"));

    /** Classes that look for something else with ServiceLoader. */
    private static final Exempt OTHER_SERVICES =
            new Exempt(
                    Map.of(
                            "io.github.doapps.serde.jsonb.JsonbSearch",
                            "JSON-B's own providers, by the loader that the user named",
                            "io.github.doapps.testkit.tck.FoundProvider",
                            "the provider to be tested, as an application finds it"));

    private static final DescribedPredicate<JavaClass> ANY = DescribedPredicate.alwaysTrue();

    private HabitRules() {}

    static List<HouseRule> all() {
        return List.of(
                rule(
                        "no class is called Impl, Utils, Helper or Manager",
                        Scope.PUBLISHED,
                        ANY,
                        condition("have a telling name", HabitChecks::emptyNames),
                        "such a name says nothing, and what it says nothing about grows",
                        Violation.of("TokenHelper", HabitViolations.TokenHelper.class)),
                rule(
                        "exceptions that users see are called so",
                        Scope.EXPORTED,
                        assignableTo(Throwable.class),
                        haveSimpleNameEndingWith("Exception"),
                        "a throws clause must read as what it is",
                        Violation.of("Mishap", HabitViolations.Mishap.class)),
                rule(
                        "no method is synchronized",
                        Scope.PUBLISHED,
                        ANY,
                        condition("have no synchronized method", HabitChecks::synchronizedMethods),
                        "a monitor held over I/O pins a virtual thread to its carrier before JDK"
                                + " 24",
                        Violation.of("next", HabitViolations.Monitor.class)),
                rule(
                        "no class is looked up by its name",
                        Scope.PUBLISHED,
                        LOOKERS_BY_NAME.excluded(),
                        notTouch(
                                "Class.forName",
                                members(Class.class, "forName")
                                        .or(members(ClassLoader.class, "loadClass"))),
                        "a name in a string breaks in shaded jars, modules and native images",
                        Violation.of("forName", HabitViolations.ByName.class)),
                rule(
                        "nothing private is forced open",
                        Scope.PUBLISHED,
                        ANY,
                        notTouch(
                                "setAccessible",
                                members(
                                        AccessibleObject.class,
                                        "setAccessible",
                                        "trySetAccessible")),
                        "what is closed is closed for a reason, and modules see to it",
                        Violation.of("setAccessible", HabitViolations.Opener.class)),
                rule(
                        "nothing is printed",
                        Scope.PUBLISHED,
                        PRINTERS.excluded(),
                        notTouch(
                                "the console",
                                members(System.class, "out", "err", "console")
                                        .or(members(Throwable.class, "printStackTrace"))
                                        .or(members(Thread.class, "dumpStack"))),
                        "the console is the application's",
                        Violation.of(
                                List.of("System.out", "System.err", "printStackTrace"),
                                HabitViolations.Printer.class)),
                rule(
                        "logs go through System.Logger, in core alone",
                        Scope.allBut(ReactorModule.CORE),
                        ANY,
                        never(dependOnClassesThat(assignableTo(System.Logger.class))),
                        "one layer sees calls whole and knows what of them may be said",
                        Violation.of("System$Logger", HabitViolations.PlatformLog.class)),
                rule(
                        "no logging library is used",
                        Scope.PUBLISHED,
                        LOG_READERS.excluded(),
                        never(
                                dependOnClassesThat(
                                        resideInAnyPackage(
                                                "java.util.logging..",
                                                "org.slf4j..",
                                                "org.apache.commons.logging..",
                                                "org.apache.logging.."))),
                        "System.Logger reaches whichever of them the application has",
                        Violation.of(
                                List.of("java.util.logging", "org.slf4j"),
                                HabitViolations.LibraryLog.class)),
                rule(
                        "one class asks ServiceLoader for plug-ins",
                        Scope.PUBLISHED,
                        OTHER_SERVICES.excluded(),
                        new OneClassOnly(
                                "ServiceLoader",
                                members(ServiceLoader.class, "load", "loadInstalled")),
                        "providers are looked for in one way, once per client, and every failure"
                                + " is told",
                        Violation.of(
                                List.of("FirstFinder", "SecondFinder"),
                                HabitViolations.FirstFinder.class,
                                HabitViolations.SecondFinder.class)),
                rule(
                        "no thread is made, and the common pool is not used",
                        Scope.PUBLISHED,
                        THREAD_MAKERS.excluded(),
                        notTouch("threads", Threads.MADE),
                        "a thread that outlives its call leaks its class loader; those who must"
                                + " make one are listed with their reason",
                        Violation.of(
                                List.of(
                                        "Thread.<init>",
                                        "newCachedThreadPool",
                                        "supplyAsync",
                                        "parallelStream",
                                        "delayedExecutor",
                                        "Timer.<init>"),
                                HabitViolations.ThreadMaker.class)),
                rule(
                        "no static field changes",
                        Scope.PUBLISHED,
                        ANY,
                        condition("have no changing static state", HabitChecks::staticState),
                        "what is static is shared by every client and every loader, for ever",
                        Violation.of(
                                List.of("calls", "HashMap.<init>", "COUNT", "SHARED"),
                                StateViolations.Stateful.class)));
    }

    private static HouseRule rule(
            String name,
            Scope scope,
            DescribedPredicate<? super JavaClass> subjects,
            ArchCondition<? super JavaClass> condition,
            String because,
            Violation violation) {
        return new HouseRule(
                name,
                scope,
                subjects,
                classes().that(subjects).should(condition).because(because),
                violation);
    }
}
