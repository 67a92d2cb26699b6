package dk.digit.platform.mail;

import dk.digit.platform.text.Lang;
import org.springframework.web.util.HtmlUtils;

/// The words of a letter, filled in.
///
/// @param html what stands in the body of an HTML page: paragraphs, lists and links, nothing else
public record MailText(String subject, String plain, String html) {

    /// A whole page. It has no style of its own: every mail program then shows it as its reader likes.
    public String document(Lang lang) {
        return "<!DOCTYPE html>\n<html lang=\"" + lang.code()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + HtmlUtils.htmlEscape(subject, "UTF-8") + "</title>\n</head>\n<body>\n" + html + "</body>\n</html>\n";
    }
}
