package io.github.doapps.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Passes everything on as it comes, and tells what it heard. Safe for use by several threads. */
final class Overheard extends OutputStream {

    private final OutputStream to;
    private final int remembered;
    private final Consumer<String> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private String last = "";

    /**
     * One that is told each piece with the end of what came before, so that a word which was
     * written in two parts is heard, too.
     *
     * @param to where everything goes
     * @param longest the length of the longest word that is listened for
     * @param listener told each piece
     */
    Overheard(OutputStream to, int longest, Consumer<String> listener) {
        this.to = to;
        this.remembered = longest - 1;
        this.listener = listener;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            String heard = last + new String(bytes, offset, length, ISO_8859_1);
            last = heard.substring(Math.max(0, heard.length() - remembered));
            listener.accept(heard);
            to.write(bytes, offset, length);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
