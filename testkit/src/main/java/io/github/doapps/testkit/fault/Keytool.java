package io.github.doapps.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;

/** Has the JDK's own keytool make keys, in a key store that is deleted again once it is read. */
final class Keytool implements AutoCloseable {

    static final String AUTHORITY = "authority";
    static final String SERVER = "server";

    /** Guards nothing: the store lives for a moment, and its keys are good for tests alone. */
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;

    Keytool() throws IOException {
        folder = Files.createTempDirectory("doapps-keys");
        store = folder.resolve("store.p12");
    }

    Path folder() {
        return folder;
    }

    static char[] password() {
        return PASSWORD.toCharArray();
    }

    void makeAuthority() throws IOException, InterruptedException {
        make(AUTHORITY, "-dname", "CN=doapps test authority", "-ext", "bc:critical=ca:true");
    }

    /** Makes what the authority vouches for. */
    void makeServer(String names, String validFrom, int days)
            throws IOException, InterruptedException {
        make(
                SERVER,
                "-dname",
                "CN=doapps test server",
                "-signer",
                AUTHORITY,
                "-ext",
                "san=" + names,
                "-startdate",
                validFrom,
                "-validity",
                String.valueOf(days));
    }

    KeyStore keys() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password());
        }
        return keys;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(store);
        Files.delete(folder);
    }

    private void make(String alias, String... more) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        keytool.toString(),
                                        "-J-XX:TieredStopAtLevel=1",
                                        "-genkeypair",
                                        "-alias",
                                        alias,
                                        "-keyalg",
                                        "EC",
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        PASSWORD,
                                        "-keystore",
                                        store.toString()),
                                Stream.of(more))
                        .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }
}
