package io.github.doapps.transport.feign;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A socket of which can be told without any wait whether something came: a read of one of the JDK's
 * own waits for a millisecond at least. An interrupt does not end what it reads or writes.
 */
final class LookableSocket extends Socket {

    private final SocketChannel channel;
    private final ByteBuffer stray = ByteBuffer.allocate(1);

    private LookableSocket(SocketChannel channel) throws IOException {
        super(new ChannelSocket(channel));
        this.channel = channel;
    }

    static LookableSocket open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            return new LookableSocket(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Whether the end or a byte has come, which is lost then. For nobody but who alone reads. */
    boolean saysMore() throws IOException {
        return channel.read(stray.clear()) != 0;
    }
}
