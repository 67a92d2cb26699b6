package dk.digit.journeys;

import java.util.List;
import java.util.regex.Pattern;

/// What can be said of a page from its text alone.
public record Html(String text) {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"#]*)[^\"]*\"");
    private static final Pattern SPOKEN = Pattern.compile("\\s(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    private static final Pattern RAW_KEY = Pattern.compile(
            "\\b(?:platform|association|people|meetings|portfolio|finance|report)\\.(?!json|csv|pdf|html|docx|migrations)[a-zA-Z][\\w.]*");

    /// Links that stay on the server.
    public List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> link.startsWith("/") && !link.startsWith("//"))
                .distinct()
                .toList();
    }

    String language() {
        return first("<html lang=\"([^\"]*)\"");
    }

    String title() {
        return first("<title>([^<]*)</title>").strip();
    }

    long headings() {
        return Pattern.compile("<h1[\\s>]").matcher(text).results().count();
    }

    /// Names of messages that were shown instead of their words.
    List<String> rawKeys() {
        var words = text.replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(words),
                        SPOKEN.matcher(text).results().map(spoken -> spoken.group(1)))
                .flatMap(part -> RAW_KEY.matcher(part).results().map(key -> key.group()))
                .distinct()
                .toList();
    }

    private String first(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
