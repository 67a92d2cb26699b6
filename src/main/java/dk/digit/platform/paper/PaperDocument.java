package dk.digit.platform.paper;

import dk.digit.platform.text.Lang;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be printed.
///
/// The HTML is well-formed XML: an `html` element with a `body`, all tags closed, `&#160;` rather than
/// `&nbsp;`. It may bring a `style` of its own; [Paper] adds its base style, bookmarks, running header and
/// footer. What Paper looks for:
/// - `h1` to `h3` become bookmarks; they get an `id` where they have none;
/// - `<nav class="toc" data-depth="2"></nav>` is filled with the headings down to that level and their pages;
/// - `<section class="cover">` is a page without running header and footer;
/// - `svg` with `title` and `desc` is a figure with that alternative text;
/// - `class="landscape"` turns a section's pages; `class="numeric"` sets cells flush right.
///
/// @param title of the document, shown in the window's title and the running header
/// @param description one sentence, for catalogues
/// @param author who issues it
/// @param mark a word across every page, such as "KLADDE", or null
/// @param attachments files in the file
/// @param created the date that all dates in the file say
public record PaperDocument(
        String html,
        String title,
        String description,
        Lang lang,
        String author,
        @Nullable String mark,
        List<Attachment> attachments,
        Instant created) {

    public PaperDocument {
        attachments = List.copyOf(attachments);
    }

    /// A file carried in the PDF.
    ///
    /// @param name unique file name with its ending
    /// @param mediaType such as `application/json`
    /// @param relation what it is to the document
    public record Attachment(String name, String mediaType, String description, Relation relation, byte[] content) {}

    /// What an attached file is to the document, in the words of PDF/A-3.
    public enum Relation {
        /// The data behind its figures.
        DATA("Data"),
        /// What it was made from.
        SOURCE("Source"),
        /// The same in another format.
        ALTERNATIVE("Alternative"),
        SUPPLEMENT("Supplement");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
