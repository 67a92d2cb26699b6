package dk.digit.report;

import dk.digit.platform.text.Lang;
import java.time.Instant;

/// One version of one text.
record ReportText(Key key, int version, String text, TextState state, Instant writtenAt, String writtenBy) {

    /// Which text: of a year's edition, in one language.
    record Key(int year, int edition, Lang lang, TextSection section) {}

    Words words() {
        return text.isBlank() ? Words.NONE : new Words(text, state);
    }
}
