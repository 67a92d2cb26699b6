package dk.digit.portfolio.documents;

import dk.digit.association.Association;
import dk.digit.association.Identity;
import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.platform.paper.Paper;
import dk.digit.platform.paper.PaperDocument;
import dk.digit.platform.paper.Word;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProsePictures;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Templates;
import dk.digit.portfolio.Activity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes papers of documents, in the document's own language.
@Component
public class DocumentPress {

    private final Association association;
    private final Meetings meetings;
    private final Pictures pictures;
    private final Clock clock;

    DocumentPress(Association association, Meetings meetings, Pictures pictures, Clock clock) {
        this.association = association;
        this.meetings = meetings;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// What goes on paper.
    ///
    /// @param version the one that is printed
    /// @param approval by which it is in force; null for a draft
    /// @param approvals all of the document, newest first, with the one that is just being given
    public record Sheet(
            GoverningDocument document,
            Activity activity,
            int version,
            List<Chapter> chapters,
            @Nullable DocumentApproval approval,
            List<DocumentApproval> approvals) {}

    byte[] pdf(Sheet sheet) {
        return Paper.render(document(sheet, false));
    }

    /// A Word file of an approved version says that it is a copy to work on: anybody can change it.
    byte[] word(Sheet sheet) {
        return Word.render(document(sheet, sheet.approval() != null));
    }

    private PaperDocument document(Sheet sheet, boolean copy) {
        var own = pictures.onPaper(sheet.document().id());
        var approval = sheet.approval();
        var decision = approval == null || approval.decision() == null
                ? null
                : meetings.decision(approval.decision(), approval.on())
                        .map(Decision::text)
                        .orElse(null);
        var printed = new Printed(sheet, copy, decision, own);
        var identity = association.identity();
        return new PaperDocument(
                Templates.render("portfolio/DocumentPaper.jte", Map.of("p", printed)),
                sheet.document().title(),
                printed.t("portfolio.documents.subject", sheet.activity().name().in(printed.lang())),
                printed.lang(),
                identity.map(Identity::name).orElse("DIGIT"),
                approval == null ? printed.t("portfolio.documents.draftMark") : null,
                List.of(),
                clock.instant());
    }

    /// What the template prints.
    public record Printed(
            Sheet sheet, boolean copy, @Nullable Bilingual decision, ProsePictures pictures) {

        public Lang lang() {
            return sheet.document().lang();
        }

        public String t(String key, Object... args) {
            return Texts.of(lang(), key, args);
        }

        public String t(Enum<?> constant) {
            return Texts.of(lang(), constant);
        }

        public String day(LocalDate day) {
            return Formats.longDate(lang(), day);
        }

        public String date(LocalDate day) {
            return Formats.date(day);
        }

        /// What has words, in its order.
        public List<Chapter> chapters() {
            return sheet.chapters().stream()
                    .filter(chapter ->
                            sheet.approval() == null ? !chapter.isOwn() || !chapter.isEmpty() : !chapter.isEmpty())
                    .toList();
        }

        public String html(Chapter chapter) {
            return Prose.html(chapter.words(), 3, pictures);
        }
    }
}
