package dk.digit.report;

import org.jspecify.annotations.Nullable;

/// A text as it stands in the report.
///
/// @param text paragraphs, headings, lists and emphasis in plain text; null while nobody wrote it
/// @param state how far it has come; null while nobody wrote it
record Words(@Nullable String text, @Nullable TextState state) {

    static final Words NONE = new Words(null, null);

    boolean isFinal() {
        return state == TextState.FINAL;
    }
}
