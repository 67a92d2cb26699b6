package dk.digit.portfolio.documents;

import org.jspecify.annotations.Nullable;

/// A chapter of a document as one of its versions has it.
///
/// @param version the version that wrote it
/// @param help what the template says about it; null for a chapter that the authors added
/// @param required whether it must not be empty when the document goes to review
public record Chapter(
        int number,
        int version,
        String heading,
        String body,
        @Nullable String help,
        boolean required) {

    public boolean isOwn() {
        return help == null;
    }

    /// What reads: without the braces of filled facts.
    public String words() {
        return Placeholders.words(body);
    }

    public boolean isEmpty() {
        return words().isBlank();
    }
}
