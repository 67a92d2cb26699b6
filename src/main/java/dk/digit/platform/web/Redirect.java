package dk.digit.platform.web;

import java.util.ArrayList;
import java.util.List;

/// The answer to a change that succeeded: go and look at the result, with what happened said on top.
///
/// @param path within the product; language and day of the request are kept
public record Redirect(String path, List<Message> messages) implements Answer {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
            throw new IllegalArgumentException("a redirect stays within the product: " + path);
        }
        messages = List.copyOf(messages);
    }

    public static Redirect to(String path) {
        return new Redirect(path, List.of());
    }

    /// Says that the change was made. Arguments are already formatted for the reader.
    public Redirect saying(String key, Object... args) {
        return with(Message.of(Message.Kind.SUCCESS, key, args));
    }

    public Redirect warning(String key, Object... args) {
        return with(Message.of(Message.Kind.WARNING, key, args));
    }

    private Redirect with(Message message) {
        var more = new ArrayList<>(messages);
        more.add(message);
        return new Redirect(path, more);
    }
}
