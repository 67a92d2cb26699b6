package dk.digit.platform.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// What a placeholder of a template is filled with. Words are always shown as they are: nothing that
/// somebody typed becomes markup or another placeholder.
public sealed interface Piece {

    String plain();

    String html();

    record Words(String text) implements Piece {
        @Override
        public String plain() {
            return text;
        }

        @Override
        public String html() {
            return escaped(text);
        }
    }

    /// @param url whole, with scheme and host
    record Link(String url, String words) implements Piece {
        @Override
        public String plain() {
            return words.equals(url) ? url : words + ": " + url;
        }

        @Override
        public String html() {
            return "<a href=\"" + escaped(url) + "\">" + escaped(words) + "</a>";
        }
    }

    /// A list, which takes a paragraph of its own.
    record Items(List<Link> links) implements Piece {
        public Items {
            links = List.copyOf(links);
        }

        @Override
        public String plain() {
            return links.stream()
                    .map(link -> "- " + link.words() + "\n  " + link.url())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String html() {
            return links.stream()
                    .map(link -> "<li>" + link.html() + "</li>\n")
                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
