package io.github.doapps.transport.apache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a channel, by the numbers that a socket knows them by. */
final class ChannelOptions {

    private static final Map<Integer, SocketOption<?>> KNOWN =
            Map.of(
                    SocketOptions.TCP_NODELAY, StandardSocketOptions.TCP_NODELAY,
                    SocketOptions.SO_KEEPALIVE, StandardSocketOptions.SO_KEEPALIVE,
                    SocketOptions.SO_REUSEADDR, StandardSocketOptions.SO_REUSEADDR,
                    SocketOptions.SO_REUSEPORT, StandardSocketOptions.SO_REUSEPORT,
                    SocketOptions.SO_LINGER, StandardSocketOptions.SO_LINGER,
                    SocketOptions.SO_RCVBUF, StandardSocketOptions.SO_RCVBUF,
                    SocketOptions.SO_SNDBUF, StandardSocketOptions.SO_SNDBUF,
                    SocketOptions.IP_TOS, StandardSocketOptions.IP_TOS);

    private final SocketChannel channel;

    ChannelOptions(SocketChannel channel) {
        this.channel = channel;
    }

    void set(int id, Object value) throws SocketException {
        // A linger that is switched off comes as false.
        set(
                KNOWN.get(id),
                Boolean.FALSE.equals(value) && id == SocketOptions.SO_LINGER ? -1 : value);
    }

    @SuppressWarnings("unchecked")
    private <T> void set(@Nullable SocketOption<T> option, Object value) throws SocketException {
        try {
            channel.setOption(known(option), (T) value);
        } catch (IOException failure) {
            throw socketException(failure);
        }
    }

    Object get(int id) throws SocketException {
        try {
            return id == SocketOptions.SO_BINDADDR
                    ? ((InetSocketAddress) channel.getLocalAddress()).getAddress()
                    : channel.getOption(known(KNOWN.get(id)));
        } catch (IOException failure) {
            throw socketException(failure);
        }
    }

    private static <T> SocketOption<T> known(@Nullable SocketOption<T> option)
            throws SocketException {
        if (option == null) {
            throw new SocketException("This socket has no such option");
        }
        return option;
    }

    private static SocketException socketException(IOException failure) {
        if (failure instanceof SocketException known) {
            return known;
        }
        if (failure instanceof ClosedChannelException) {
            return ChannelSocket.closed(failure);
        }
        SocketException named = new SocketException(failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
