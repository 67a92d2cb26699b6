package dk.digit.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The faces of the one typeface, read once.
enum Typeface {
    REGULAR("Regular", false, 400),
    ITALIC("Italic", true, 400),
    STRONG("SemiBold", false, 600, 700),
    STRONG_ITALIC("SemiBoldItalic", true, 600, 700);

    static final String FAMILY = "IBM Plex Sans";

    private final boolean italic;
    private final List<Integer> weights;
    private final byte[] file;

    Typeface(String name, boolean italic, Integer... weights) {
        this.italic = italic;
        this.weights = List.of(weights);
        this.file = bytes("fonts/IBMPlexSans-" + name + ".ttf");
    }

    boolean italic() {
        return italic;
    }

    List<Integer> weights() {
        return weights;
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (var in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
