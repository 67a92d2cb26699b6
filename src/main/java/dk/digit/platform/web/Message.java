package dk.digit.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// Something said at the top of a page: a change that succeeded, a parameter that was not understood.
///
/// @param args already formatted; strings, so that they survive the session in the database
public record Message(Kind kind, String key, ArrayList<String> args) implements Serializable {

    /// How the design system colours it; a symbol and a word go with the colour.
    public enum Kind {
        SUCCESS,
        INFO,
        WARNING,
        ERROR;

        public String css() {
            return switch (this) {
                case SUCCESS -> "success";
                case INFO -> "info";
                case WARNING -> "warning";
                case ERROR -> "error";
            };
        }
    }

    public static Message of(Kind kind, String key, Object... args) {
        var strings = new ArrayList<String>();
        for (Object arg : List.of(args)) {
            strings.add(String.valueOf(arg));
        }
        return new Message(kind, key, strings);
    }
}
