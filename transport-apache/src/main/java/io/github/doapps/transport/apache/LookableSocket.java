package io.github.doapps.transport.apache;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A socket of which can be told without any wait whether something came: a read of one of the JDK's
 * own waits for a millisecond at least. An interrupt does not end what it reads or writes.
 */
final class LookableSocket extends Socket {

    private final SocketChannel channel;
    private final ByteBuffer stray = ByteBuffer.allocate(1);
    private final Runnable whenClosed;
    private final AtomicBoolean told = new AtomicBoolean();

    private LookableSocket(SocketChannel channel, Runnable whenClosed) throws IOException {
        super(new ChannelSocket(channel));
        this.channel = channel;
        this.whenClosed = whenClosed;
    }

    /**
     * Opens one.
     *
     * @param whenClosed called once, when it is closed
     */
    static LookableSocket open(Runnable whenClosed) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            return new LookableSocket(channel, whenClosed);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Whether the end or a byte has come, which is lost then. For nobody but who alone reads. */
    boolean saysMore() throws IOException {
        return channel.read(stray.clear()) != 0;
    }

    /** One that was never used has not told its inside: the channel is closed all the same. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // What is ours, tells once.
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            channel.close();
            if (!told.getAndSet(true)) {
                whenClosed.run();
            }
        }
    }
}
