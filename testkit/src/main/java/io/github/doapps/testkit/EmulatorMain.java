package io.github.doapps.testkit;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs an {@link AppPlatformEmulator} until it is stopped, for clients in any language. Prints
 * where it is as two lines for a shell, by the names of variables that DigitalOcean's clients read.
 *
 * <pre>{@code
 * java -p … -m io.github.doapps.testkit/io.github.doapps.testkit.EmulatorMain --port 8080 --speed 10
 * export DIGITALOCEAN_API_URL=http://127.0.0.1:8080
 * export DIGITALOCEAN_TOKEN=emulator-token
 * }</pre>
 *
 * <p>Options: {@code --port} (defaults to a free one), {@code --token} (defaults to {@link
 * AppPlatformEmulator#DEFAULT_TOKEN}), {@code --speed} (how many of its seconds pass in a real one;
 * defaults to 1).
 */
public final class EmulatorMain {

    private static final String USAGE = "options: [--port PORT] [--token TOKEN] [--speed FACTOR]";

    private EmulatorMain() {}

    /**
     * Starts an emulator, and waits for the end of the process. Ends it with 2 if the options are
     * wrong, with 1 if the port is taken.
     *
     * @param args the options
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            AppPlatformEmulator emulator = start(List.of(args));
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
            System.out.print(announcement(emulator));
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        } catch (UncheckedIOException taken) {
            System.err.println(taken.getMessage());
            System.exit(1);
        }
    }

    static AppPlatformEmulator start(List<String> args) {
        AppPlatformEmulatorBuilder builder = AppPlatformEmulator.builder().realTime(1);
        for (Iterator<String> words = args.iterator(); words.hasNext(); ) {
            set(builder, words.next(), words);
        }
        return builder.start();
    }

    static String announcement(AppPlatformEmulator emulator) {
        return "export DIGITALOCEAN_API_URL="
                + emulator.endpoint()
                + "\nexport DIGITALOCEAN_TOKEN="
                + emulator.token()
                + "\n";
    }

    private static void set(
            AppPlatformEmulatorBuilder builder, String option, Iterator<String> words) {
        if (!List.of("--port", "--token", "--speed").contains(option)) {
            throw new IllegalArgumentException("unknown option " + option);
        }
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        String value = words.next();
        try {
            switch (option) {
                case "--port" -> builder.port(Integer.parseInt(value));
                case "--token" -> builder.token(value);
                default -> builder.realTime(Double.parseDouble(value));
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(option + " needs a number", notANumber);
        }
    }
}
