package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Begins a document.
///
/// @param template code of the template, which says the kind
/// @param title null for the template's name
public record NewDocument(
        ActivityId activity,
        String template,
        Lang lang,
        @Nullable String title,
        LocalDate begunOn) {}
