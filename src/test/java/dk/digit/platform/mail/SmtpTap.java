package dk.digit.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands in the line between the program and a mail server: counts letters as they pass, can act at the
/// very moment when one is complete, and can lead to another server or to none.
public final class SmtpTap implements AutoCloseable {

    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private final ServerSocket socket;
    private final AtomicInteger passed = new AtomicInteger();
    private volatile int server;
    private volatile Runnable whenComplete = () -> {};

    /// @param server port of the mail server on this machine
    public SmtpTap(int server) {
        this.server = server;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// From the next connection on; 0 hangs up at once.
    public void leadTo(int server) {
        this.server = server;
    }

    /// Whole letters that went to the server.
    public int passed() {
        return passed.get();
    }

    /// What to do once the end of a letter is on its way to the server and before its answer comes back.
    public void whenComplete(Runnable action) {
        whenComplete = action;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var program = socket.accept();
                if (server == 0) {
                    program.close();
                    continue;
                }
                var there = new Socket(InetAddress.getLoopbackAddress(), server);
                there.setTcpNoDelay(true);
                program.setTcpNoDelay(true);
                var answers = new Object();
                Thread.ofPlatform().daemon().start(() -> forth(program, there, answers));
                Thread.ofPlatform().daemon().start(() -> back(there, program, answers));
            } catch (IOException closed) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private void forth(Socket program, Socket there, Object answers) {
        try (program;
                there) {
            var buffer = new byte[16 * 1024];
            int matched = 0;
            InputStream in = program.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                boolean complete = false;
                for (int i = 0; i < read; i++) {
                    matched = buffer[i] == END[matched] ? matched + 1 : buffer[i] == END[0] ? 1 : 0;
                    if (matched == END.length) {
                        complete = true;
                        matched = 0;
                    }
                }
                synchronized (answers) {
                    there.getOutputStream().write(buffer, 0, read);
                    if (complete) {
                        passed.incrementAndGet();
                        whenComplete.run();
                    }
                }
            }
        } catch (IOException gone) {
            // the one end's going is the other's
        }
    }

    private static void back(Socket there, Socket program, Object answers) {
        try (there;
                program) {
            var buffer = new byte[16 * 1024];
            InputStream in = there.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                synchronized (answers) {
                    program.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException gone) {
            // the one end's going is the other's
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
