package dk.digit.portfolio.documents;

import java.util.UUID;

/// A picture that belongs to a document.
///
/// @param alt what it shows, in words
record DocumentPicture(long id, UUID file, String mediaType, int width, int height, String alt) {

    private static final String SCHEME = "picture:";

    /// As a text names it.
    String name() {
        return SCHEME + id;
    }

    String markdown() {
        return "![" + alt.replaceAll("[\\[\\]\\\\]", "") + "](" + name() + ")";
    }
}
