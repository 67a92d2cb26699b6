package dk.digit.portfolio.documents;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;

/// An edition of a template.
///
/// @param edition counts from 1; documents keep the one that they began with
/// @param validFrom the first day on which documents begin from it
public record DocumentTemplate(
        long id,
        String code,
        int edition,
        DocumentKind kind,
        Bilingual name,
        LocalDate validFrom,
        Instant writtenAt,
        String writtenBy) {

    public String path() {
        return "/portfolio/documents/templates/" + code;
    }
}
