package io.github.doapps.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A new certificate for a server on loopback, and what a client needs that is to trust it. The
 * JDK's own {@code keytool} makes it, which takes a second or two: a test class makes one for all
 * of its tests. Immutable.
 */
public final class TestCertificate {

    private static final String LOOPBACK = "dns:localhost,ip:127.0.0.1";
    private static final String ELSEWHERE = "dns:elsewhere.example";
    private static final String SOME_TIME_AGO = "-30d";
    private static final int STILL_VALID = 365;
    private static final int LONG_OVER = 10;

    private final SSLContext server;
    private final SSLContext client;

    private TestCertificate(SSLContext server, SSLContext client) {
        this.server = server;
        this.client = client;
    }

    /**
     * One with nothing wrong, for {@code localhost} and 127.0.0.1.
     *
     * @return the certificate
     */
    public static TestCertificate trusted() {
        return make(LOOPBACK, STILL_VALID, true);
    }

    /**
     * One that ended twenty days ago, and is right else.
     *
     * @return the certificate
     */
    public static TestCertificate expired() {
        return make(LOOPBACK, LONG_OVER, true);
    }

    /**
     * One for another host, and right else.
     *
     * @return the certificate
     */
    public static TestCertificate wrongName() {
        return make(ELSEWHERE, STILL_VALID, true);
    }

    /**
     * One that no client trusts, and is right else.
     *
     * @return the certificate
     */
    public static TestCertificate untrusted() {
        return make(LOOPBACK, STILL_VALID, false);
    }

    /**
     * What a server needs to show it.
     *
     * @return the context
     */
    public SSLContext serverContext() {
        return server;
    }

    /**
     * What a client needs to trust the authority behind it, and no other; behind {@link
     * #untrusted()} the client trusts the JDK's authorities instead.
     *
     * @return the context
     */
    public SSLContext clientContext() {
        return client;
    }

    private static TestCertificate make(String names, int days, boolean trusted) {
        try (Keytool keytool = new Keytool()) {
            keytool.makeAuthority();
            keytool.makeServer(names, SOME_TIME_AGO, days);
            KeyStore keys = keytool.keys();
            Certificate authority = keys.getCertificate(Keytool.AUTHORITY);
            // Or the server might show the authority's own certificate.
            keys.deleteEntry(Keytool.AUTHORITY);
            return new TestCertificate(
                    serverContext(keys), clientContext(trusted ? authority : null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make a certificate", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keytool made a certificate", e);
        }
    }

    private static SSLContext serverContext(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, Keytool.password());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext clientContext(@Nullable Certificate authority)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        if (authority == null) {
            context.init(null, null, null);
            return context;
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(Keytool.AUTHORITY, authority);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
