package io.github.doapps.client.internal.deploy;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.spi.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A deployment as it is kept from one look to the next: a document of 40 kB takes some 5 kB so, and
 * as objects several hundred. Ten thousand waits must fit into a small heap, and all that most of
 * them ever do with what they saw is to see it again.
 */
final class PackedDeployment implements Supplier<Deployment> {

    private final byte[] bytes;
    private final JsonCodec codec;

    private PackedDeployment(byte[] bytes, JsonCodec codec) {
        this.bytes = bytes;
        this.codec = codec;
    }

    /** Packs a deployment; one that the codec cannot write is kept as it is. */
    static Supplier<Deployment> of(Deployment deployment, JsonCodec codec) {
        try {
            return new PackedDeployment(deflated(codec.encode(deployment.json())), codec);
        } catch (RuntimeException | LinkageError unwritable) {
            return () -> deployment;
        }
    }

    private static byte[] deflated(byte[] document) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
            out.write(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    @Override
    public Deployment get() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Deployment.of((JsonObject) codec.decode(in.readAllBytes()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
