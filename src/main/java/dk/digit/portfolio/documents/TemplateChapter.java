package dk.digit.portfolio.documents;

import dk.digit.platform.text.Bilingual;

/// A chapter that a template asks for.
///
/// @param help what belongs into it
/// @param text what stands in it from the start, with words in braces for facts
public record TemplateChapter(int number, boolean required, Bilingual heading, Bilingual help, Bilingual text) {}
