package dk.digit.platform.mail;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of a kind of letter in one language, with [Placeholder]s. An empty line begins a new
/// paragraph. [TemplateCheck] says what is wrong with one before it is kept.
public record MailTemplate(String subject, String body) {

    static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*}}");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    /// The letter's words. A placeholder without a value stays empty.
    public MailText fill(Map<String, Piece> values) {
        var plain = new StringBuilder();
        var html = new StringBuilder();
        for (String paragraph : EMPTY_LINES.split(body.replace("\r\n", "\n").strip(), -1)) {
            var list = list(paragraph, values);
            if (list == null) {
                plain.append(filled(paragraph, values, Piece::plain, text -> text))
                        .append("\n\n");
                html.append("<p>")
                        .append(filled(paragraph, values, Piece::html, text -> new Piece.Words(text).html())
                                .replace("\n", "<br>\n"))
                        .append("</p>\n");
            } else {
                plain.append(list.plain()).append("\n\n");
                html.append(list.html());
            }
        }
        return new MailText(
                oneLine(filled(subject, values, Piece::plain, text -> text)),
                plain.toString().strip() + "\n",
                html.toString());
    }

    private static Piece.@Nullable Items list(String paragraph, Map<String, Piece> values) {
        var place = PLACE.matcher(paragraph.strip());
        return place.matches() && values.get(place.group(1)) instanceof Piece.Items items ? items : null;
    }

    private static String filled(
            String text, Map<String, Piece> values, Function<Piece, String> piece, Function<String, String> between) {
        var filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            filled.append(between.apply(text.substring(end, place.start())));
            var value = values.get(place.group(1));
            filled.append(value == null ? "" : piece.apply(value));
            end = place.end();
        }
        return filled.append(between.apply(text.substring(end))).toString();
    }

    /// A header is one line: what would begin another becomes a space.
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").replaceAll("\\s+", " ").strip();
    }
}
