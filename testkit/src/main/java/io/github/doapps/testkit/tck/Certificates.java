package io.github.doapps.testkit.tck;

import io.github.doapps.testkit.fault.TestCertificate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The certificates of all cases, made when first needed: each takes a process of keytool. */
final class Certificates {

    static final Certificates TRUSTED = new Certificates(TestCertificate::trusted);
    static final Certificates UNTRUSTED = new Certificates(TestCertificate::untrusted);
    static final Certificates EXPIRED = new Certificates(TestCertificate::expired);
    static final Certificates OF_ANOTHER_HOST = new Certificates(TestCertificate::wrongName);

    private final FutureTask<TestCertificate> task;

    private Certificates(Supplier<TestCertificate> maker) {
        task = new FutureTask<>(maker::get);
    }

    TestCertificate get() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("no certificate", failed);
        }
    }
}
