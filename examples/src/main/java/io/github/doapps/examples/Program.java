package io.github.doapps.examples;

import io.github.doapps.AppPlatformException;
import io.github.doapps.json.JsonException;
import java.util.concurrent.ExecutionException;

/** How the examples run and end: with 0 if all went well, with 1 if not, for scripts to see. */
final class Program {

    /** What an example does. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @param platform where to
         * @return whether it went well
         * @throws InterruptedException if the thread was interrupted
         * @throws ExecutionException if what went on beside it failed
         */
        boolean on(Platform platform) throws InterruptedException, ExecutionException;
    }

    private Program() {}

    static void run(Work work) {
        boolean well = false;
        try (Platform platform = Platform.choose()) {
            if (System.getProperty("describe") != null) {
                System.out.println(platform.client().describe());
            }
            System.out.println("platform    " + platform.name());
            well = work.on(platform);
        } catch (AppPlatformException
                | JsonException
                | IllegalArgumentException
                | IllegalStateException failure) {
            System.err.println(failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            System.err.println("Interrupted; what was begun on the server goes on without us.");
        } catch (ExecutionException failure) {
            System.err.println(failure.getCause());
        }
        if (!well) {
            System.exit(1);
        }
    }
}
