package io.github.doapps.testkit;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands an {@link AppPlatformEmulator} to every JUnit test that takes one: fresh for each test, the
 * same for the test's method and its BeforeEach and AfterEach methods, closed after the test.
 *
 * <pre>{@code
 * @ExtendWith(AppPlatformEmulatorExtension.class)
 * class ShopTest {
 *     @Test
 *     void deploys(AppPlatformEmulator platform) { … }
 * }
 * }</pre>
 *
 * <p>Another setup is registered as a field: {@code @RegisterExtension static final
 * AppPlatformEmulatorExtension PLATFORM = AppPlatformEmulatorExtension.with(setup ->
 * setup.realTime(60));}. Works with JUnit 5.14 and 6. Safe for tests that run in parallel.
 */
@SuppressWarnings(
        "exports") // JUnit is optional: who has none on the path has no use for this class
public final class AppPlatformEmulatorExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(AppPlatformEmulatorExtension.class);

    private final UnaryOperator<AppPlatformEmulatorBuilder> setup;

    /** An extension whose emulators have the defaults. */
    public AppPlatformEmulatorExtension() {
        this(UnaryOperator.identity());
    }

    private AppPlatformEmulatorExtension(UnaryOperator<AppPlatformEmulatorBuilder> setup) {
        this.setup = setup;
    }

    /**
     * An extension whose emulators are set up.
     *
     * @param setup sets up the builder of each emulator
     * @return the extension
     */
    public static AppPlatformEmulatorExtension with(
            UnaryOperator<AppPlatformEmulatorBuilder> setup) {
        return new AppPlatformEmulatorExtension(setup);
    }

    /** Whether a parameter is an emulator. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AppPlatformEmulator.class;
    }

    /** The emulator of the test that runs. */
    @Override
    public AppPlatformEmulator resolveParameter(
            ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "Each test has its own AppPlatformEmulator: take it in a test method, or in a"
                            + " BeforeEach or AfterEach method");
        }
        Store store = context.getStore(NAMESPACE);
        AppPlatformEmulator running = store.get(this, AppPlatformEmulator.class);
        if (running != null) {
            return running;
        }
        AppPlatformEmulator started = setup.apply(AppPlatformEmulator.builder()).start();
        store.put(this, started);
        return started;
    }

    /** Closes the test's emulator, if it took one. */
    @Override
    public void afterEach(ExtensionContext context) {
        AppPlatformEmulator running =
                context.getStore(NAMESPACE).remove(this, AppPlatformEmulator.class);
        if (running != null) {
            running.close();
        }
    }
}
