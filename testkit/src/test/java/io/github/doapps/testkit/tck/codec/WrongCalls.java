package io.github.doapps.testkit.tck.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonNull;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What strangers get wrong about calls: what they leave behind, and whose bytes are whose. */
final class WrongCalls {

    private WrongCalls() {}

    static List<WrongCodec> all() {
        return List.of(
                new WrongCodec(
                        "keeps what it read when it fails",
                        "calls: a refusal leaves nothing behind",
                        "differs at character",
                        new StrictCodec() {
                            private boolean failed;

                            @Override
                            public JsonValue decode(byte[] utf8) {
                                boolean before = failed;
                                failed = true;
                                JsonValue read = super.decode(utf8);
                                failed = false;
                                return before ? JsonNull.INSTANCE : read;
                            }
                        }),
                new WrongCodec(
                        "gives what it gave before",
                        "calls: the second gives what the first gave",
                        "differs at character",
                        new StrictCodec() {
                            private byte[] last = {};

                            @Override
                            public byte[] encode(JsonValue document) {
                                if (last.length == 0) {
                                    last = super.encode(document);
                                }
                                return last.clone();
                            }
                        }),
                new WrongCodec(
                        "gives one array to all",
                        "calls: each gives bytes of its own",
                        "MUST give an array that is the caller's",
                        new StrictCodec() {
                            private byte[] last = {};

                            @Override
                            public byte[] encode(JsonValue document) {
                                byte[] bytes = super.encode(document);
                                if (!Arrays.equals(last, bytes)) {
                                    last = bytes;
                                }
                                return last;
                            }
                        }),
                new WrongCodec(
                        "spares what it must not where the client has looked",
                        "structures: a deployment",
                        "decodeChecked() MUST give what decode() gives",
                        new StrictCodec() {
                            @Override
                            public JsonValue decodeChecked(byte[] utf8) {
                                return JsonNull.INSTANCE;
                            }
                        }),
                new WrongCodec(
                        "takes the last of two members where the client has looked",
                        "duplicates: at every depth",
                        "decodeChecked() MUST refuse this, and yet it read",
                        new StrictCodec() {
                            @Override
                            public JsonValue decodeChecked(byte[] utf8) {
                                return new StrictCodec() {
                                    @Override
                                    void member(
                                            JsonObject.Builder members,
                                            String name,
                                            JsonValue value) {
                                        members.set(name, value);
                                    }
                                }.decode(utf8);
                            }
                        }),
                new WrongCodec(
                        "changes what it reads",
                        "structures: a deployment",
                        "MUST NOT change the bytes",
                        new StrictCodec() {
                            @Override
                            public JsonValue decode(byte[] utf8) {
                                JsonValue read = super.decode(utf8);
                                Arrays.fill(utf8, (byte) 0);
                                return read;
                            }
                        }),
                new WrongCodec(
                        "changes what it refuses",
                        "malformed: <{\"a\":1,}>",
                        "MUST NOT change the bytes",
                        new StrictCodec() {
                            @Override
                            public JsonValue decode(byte[] utf8) {
                                try {
                                    return super.decode(utf8);
                                } catch (JsonException refused) {
                                    Arrays.fill(utf8, (byte) 0);
                                    throw refused;
                                }
                            }
                        }),
                new WrongCodec(
                        "takes one thread at a time",
                        "calls: 32 threads at once",
                        "another call is on its way",
                        new StrictCodec() {
                            private final AtomicInteger entered = new AtomicInteger();
                            private final CountDownLatch second = new CountDownLatch(1);

                            @Override
                            public byte[] encode(JsonValue document) {
                                if (entered.incrementAndGet() == 1) {
                                    await(second);
                                } else {
                                    second.countDown();
                                    throw new IllegalStateException("another call is on its way");
                                }
                                return super.encode(document);
                            }
                        }),
                new WrongCodec(
                        "overflows the stack",
                        "nesting: 100000 times [",
                        "Every failure MUST be a JsonException",
                        new StrictCodec() {
                            @Override
                            public JsonValue decode(byte[] utf8) {
                                if (new String(utf8, UTF_8).startsWith("[".repeat(10_000))) {
                                    throw new StackOverflowError("as a recursion without a limit");
                                }
                                return super.decode(utf8);
                            }
                        }),
                new WrongCodec(
                        "has a name of two words",
                        "itself: its name is one word",
                        "MUST be one word",
                        new StrictCodec() {
                            @Override
                            public String name() {
                                return "My Codec";
                            }
                        }),
                new WrongCodec(
                        "has no version",
                        "itself: its library's version",
                        "MUST be \"unknown\"",
                        new StrictCodec() {
                            @Override
                            public String libraryVersion() {
                                return "";
                            }
                        }),
                new WrongCodec(
                        "fails when it is closed twice",
                        "itself: closing twice does no harm",
                        "closed already",
                        new StrictCodec() {
                            private boolean closed;

                            @Override
                            public void close() {
                                if (closed) {
                                    throw new IllegalStateException("closed already");
                                }
                                closed = true;
                            }
                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
