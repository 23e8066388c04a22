package io.github.doapps.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A socket's inside, over a channel that never blocks: what waits, waits beside it, so that it can
 * be closed from any thread, and so that an interrupt leaves it alone.
 */
final class ChannelSocket extends SocketImpl {

    /** What the JDK copies through at once. */
    private static final int SLICE = 64 * 1024;

    private final SocketChannel channel;
    private final ChannelOptions options;
    private final Readiness connected;
    private final Readiness readable;
    private final Readiness writable;
    private volatile int timeoutMillis;

    /**
     * Whether something was written since the last read: the answer is hardly there yet, so to look
     * for it before it is waited for would be a call of the system for nothing. Whoever sees this
     * late looks or waits once more, and misses nothing.
     */
    private boolean asked;

    ChannelSocket(SocketChannel channel) {
        this.channel = channel;
        this.options = new ChannelOptions(channel);
        this.connected = new Readiness(channel, SelectionKey.OP_CONNECT);
        this.readable = new Readiness(channel, SelectionKey.OP_READ);
        this.writable = new Readiness(channel, SelectionKey.OP_WRITE);
    }

    @Override
    protected void create(boolean stream) {
        // The channel is there.
    }

    @Override
    protected void connect(String host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(InetAddress host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(SocketAddress to, int timeoutMillis) throws IOException {
        if (!(to instanceof InetSocketAddress remote) || remote.isUnresolved()) {
            close();
            throw new UnknownHostException(String.valueOf(to));
        }
        try {
            boolean done = channel.connect(remote);
            long end = end(timeoutMillis);
            while (!done) {
                if (!connected.await(end)) {
                    throw new SocketTimeoutException("Connect timed out");
                }
                done = channel.finishConnect();
            }
            address = remote.getAddress();
            port = remote.getPort();
            localport = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        } catch (ClosedChannelException closed) {
            throw closed(closed);
        } catch (IOException failed) {
            close();
            throw failed;
        } finally {
            connected.close();
        }
    }

    @Override
    protected void bind(InetAddress host, int port) throws IOException {
        channel.bind(new InetSocketAddress(host, port));
    }

    @Override
    protected void listen(int backlog) throws IOException {
        throw new SocketException("This socket is a client's");
    }

    @Override
    protected void accept(SocketImpl other) throws IOException {
        throw new SocketException("This socket is a client's");
    }

    @Override
    protected InputStream getInputStream() {
        return new In();
    }

    @Override
    protected OutputStream getOutputStream() {
        return new Out();
    }

    @Override
    protected int available() throws IOException {
        return channel.socket().getInputStream().available();
    }

    @Override
    protected void shutdownInput() throws IOException {
        channel.shutdownInput();
        asked = false;
    }

    @Override
    protected void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** Whoever waits is woken by it. The end goes out first, unless a reset was asked for. */
    @Override
    protected void close() throws IOException {
        try {
            if (channel.isConnected() && channel.getOption(StandardSocketOptions.SO_LINGER) != 0) {
                channel.shutdownOutput();
            }
        } catch (IOException broken) {
            // There is nobody to tell of the end.
        }
        try {
            channel.close();
        } finally {
            connected.close();
            readable.close();
            writable.close();
        }
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        channel.socket().sendUrgentData(data);
    }

    @Override
    protected Set<SocketOption<?>> supportedOptions() {
        return channel.supportedOptions();
    }

    @Override
    protected <T> void setOption(SocketOption<T> name, T value) throws IOException {
        channel.setOption(name, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> name) throws IOException {
        return channel.getOption(name);
    }

    @Override
    public void setOption(int id, Object value) throws SocketException {
        if (id == SocketOptions.SO_TIMEOUT) {
            timeoutMillis = (Integer) value;
        } else {
            options.set(id, value);
        }
    }

    @Override
    public Object getOption(int id) throws SocketException {
        return id == SocketOptions.SO_TIMEOUT ? timeoutMillis : options.get(id);
    }

    static SocketException closed(Exception cause) {
        SocketException closed = new SocketException("Socket closed");
        closed.initCause(cause);
        return closed;
    }

    private static long end(int timeoutMillis) {
        return timeoutMillis == 0
                ? Readiness.NEVER
                : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    }

    private final class In extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            ByteBuffer buffer = ByteBuffer.wrap(into, offset, Math.min(length, SLICE));
            try {
                int count = asked ? 0 : channel.read(buffer);
                asked = false;
                long end = count == 0 ? end(timeoutMillis) : 0;
                while (count == 0) {
                    boolean inTime = readable.await(end);
                    count = channel.read(buffer);
                    if (count == 0 && !inTime) {
                        throw new SocketTimeoutException("Read timed out");
                    }
                }
                return count;
            } catch (ClosedChannelException closed) {
                throw closed(closed);
            }
        }

        @Override
        public int available() throws IOException {
            return ChannelSocket.this.available();
        }
    }

    private final class Out extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int end = offset + length;
            int at = offset;
            asked = true;
            try {
                while (at < end) {
                    int count = channel.write(ByteBuffer.wrap(from, at, Math.min(end - at, SLICE)));
                    at += count;
                    if (count == 0) {
                        writable.await(Readiness.NEVER);
                    }
                }
            } catch (ClosedChannelException closed) {
                throw closed(closed);
            }
        }
    }
}
