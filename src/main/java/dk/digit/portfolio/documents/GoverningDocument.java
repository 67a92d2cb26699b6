package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.DocumentKind;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A governing document as it stood on a day.
///
/// @param template the edition of the template that it was begun from and keeps
/// @param since the day on which it came into its state
/// @param version its newest version
/// @param approval what is in force on the day; null for nothing
public record GoverningDocument(
        DocumentId id,
        ActivityId activity,
        DocumentKind kind,
        Lang lang,
        String title,
        long template,
        LocalDate begunOn,
        DocumentState state,
        LocalDate since,
        int version,
        @Nullable DocumentApproval approval,
        int openComments) {

    public boolean is(DocumentState other) {
        return state == other;
    }

    public String path() {
        return "/portfolio/activities/" + activity + "/documents/" + id;
    }

    /// How its files are called: `initiation-erp-12`.
    public String fileName(int version) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + activity + "-" + version;
    }
}
