package dk.digit.meetings.agenda;

import dk.digit.association.Association;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.paper.Paper;
import dk.digit.platform.paper.PaperDocument;
import dk.digit.platform.paper.PaperDocument.Attachment;
import dk.digit.platform.paper.PaperDocument.Relation;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The whole agenda as one file: the case papers, then each annex under a bookmark of its own. An annex that
/// is no PDF, or one that is locked or broken, travels in the file as it is.
@Component
public class AgendaPaper {

    private final Documents documents;
    private final Association association;
    private final Clock clock;

    AgendaPaper(Documents documents, Association association, Clock clock) {
        this.documents = documents;
        this.association = association;
        this.clock = clock;
    }

    byte[] of(MeetingHead head, List<AgendaItem> items, Lang lang) {
        var pages = new ArrayList<BoundAnnex>();
        var attached = new ArrayList<Attachment>();
        for (AgendaItem item : items) {
            for (ItemDocument document : item.documents()) {
                var content = content(document);
                var title = label(item, document, lang);
                if (document.isPdf() && Binding.isReadable(content)) {
                    pages.add(new BoundAnnex(title, content));
                } else {
                    attached.add(new Attachment(
                            item.number() + "-" + document.number() + "-" + document.name(),
                            document.mediaType(),
                            title,
                            Relation.SOURCE,
                            content));
                }
            }
        }
        return Binding.together(Paper.render(document(head, items, attached, lang)), pages);
    }

    /// "Bilag 2.1: Budget 2024.pdf"
    static String label(AgendaItem item, ItemDocument document, Lang lang) {
        return Texts.of(lang, "meetings.document.label", item.number(), document.number(), document.name());
    }

    private PaperDocument document(MeetingHead head, List<AgendaItem> items, List<Attachment> attached, Lang lang) {
        var owner = association.identity().map(identity -> identity.name()).orElse("DIGIT");
        var title = Texts.of(lang, "meetings.agenda.title", head.title(lang));
        var markup =
                Templates.render("meetings/AgendaPaper.jte", Map.of("p", new Printed(head, items, owner, title, lang)));
        return new PaperDocument(
                markup,
                title,
                Texts.of(lang, "meetings.agenda.subject", head.title(lang)),
                lang,
                owner,
                null,
                attached,
                clock.instant());
    }

    /// What the template prints.
    public record Printed(MeetingHead head, List<AgendaItem> items, String owner, String title, Lang lang) {
        public String t(String key, Object... args) {
            return Texts.of(lang, key, args);
        }

        public String annex(AgendaItem item, ItemDocument document) {
            return label(item, document, lang);
        }
    }

    private byte[] content(ItemDocument document) {
        try (var in = documents.open(document)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
