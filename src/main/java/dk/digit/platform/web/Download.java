package dk.digit.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A file as answer, written straight to the response.
///
/// @param inline shown by the browser itself instead of saved
public record Download(String filename, String mediaType, boolean inline, Body body) implements Answer {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// Writes the file; called once, while the response is open.
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public static Download of(String filename, String mediaType, Body body) {
        return new Download(filename, mediaType, false, body);
    }

    public static Download of(String filename, String mediaType, byte[] content) {
        return of(filename, mediaType, out -> out.write(content));
    }

    public static Download text(String filename, String mediaType, String content) {
        return of(filename, mediaType + ";charset=UTF-8", content.getBytes(StandardCharsets.UTF_8));
    }

    public Download shownInline() {
        return new Download(filename, mediaType, true, body);
    }
}
