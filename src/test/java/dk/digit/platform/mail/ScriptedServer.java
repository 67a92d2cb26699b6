package dk.digit.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server that does as a test says: answers a command otherwise than others would, or hangs up
/// instead.
public final class ScriptedServer implements AutoCloseable {

    public static final String HANG_UP = "";

    private static final Map<String, String> USUAL = Map.of(
            "EHLO", "250 here",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 mine",
            "RSET", "250 ok",
            "NOOP", "250 ok",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();

    public ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// @param command the first four letters of a command, or `.` for the end of a letter
    /// @param answer a line, or [#HANG_UP]
    public ScriptedServer when(String command, String answer) {
        script.put(command, answer);
        return this;
    }

    /// Whole letters that came in, accepted or not.
    public List<String> letters() {
        return letters;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(caller, "220 scripted");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                if (!answer(caller, command)) {
                    return;
                }
                if (command.equals("DATA") && script.getOrDefault("DATA", "354").startsWith("354")) {
                    letters.add(letter(in));
                    if (!answer(caller, ".")) {
                        return;
                    }
                }
                if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the caller's business
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private boolean answer(Socket caller, String command) throws IOException {
        var answer = script.getOrDefault(command, USUAL.getOrDefault(command, "500 what"));
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(caller, answer);
        return true;
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        caller.getOutputStream().flush();
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
