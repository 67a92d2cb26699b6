package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shows that a state is true: words, an address in the product or outside it, a file, or several of
/// them.
public record Evidence(
        @Nullable Bilingual words,
        @Nullable String link,
        @Nullable Attachment file) {

    public Evidence {
        if (words == null && link == null && file == null) {
            throw new IllegalArgumentException("evidence of nothing");
        }
    }

    /// A stored file and what it was called.
    public record Attachment(UUID id, String name) {}

    public static Evidence of(Bilingual words) {
        return new Evidence(words, null, null);
    }

    /// Columns of a row to evidence; null when there is none.
    public static @Nullable Evidence ofNullable(
            @Nullable Bilingual words, @Nullable String link, @Nullable UUID file, @Nullable String fileName) {
        var attached = file == null || fileName == null ? null : new Attachment(file, fileName);
        return words == null && link == null && attached == null ? null : new Evidence(words, link, attached);
    }

    /// Whether the address leads to a page of the product.
    public boolean leadsInside() {
        return link != null && link.startsWith("/");
    }
}
