package dk.digit.portfolio.documents;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// A gate asks for approved documents of the kinds that the project model names.
@Component
class DocumentGate implements GateCondition {

    private static final String FIELD = "documents";

    private final StoredDocuments documents;

    DocumentGate(StoredDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Refusal> missing(Gate gate) {
        var there = documents.of(gate.id(), gate.on());
        return gate.documents().stream()
                .sorted()
                .filter(kind ->
                        there.stream().noneMatch(document -> document.kind() == kind && document.approval() != null))
                .map(kind -> missing(kind, there))
                .toList();
    }

    private static Refusal missing(DocumentKind kind, List<GoverningDocument> there) {
        var furthest = there.stream()
                .filter(document -> document.kind() == kind)
                .map(GoverningDocument::state)
                .max(Comparator.naturalOrder());
        var key = furthest.map(state -> switch (state) {
                    case DRAFT -> "portfolio.documents.missing.draft";
                    case IN_REVIEW, APPROVED -> "portfolio.documents.missing.inReview";
                })
                .orElse("portfolio.documents.missing.none");
        return Refusal.of(key, kind).at(FIELD);
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        var rows = documents.of(gate.id(), gate.on()).stream()
                .map(DocumentGate::row)
                .toList();
        return List.of(new FrozenTable(
                Texts.both("portfolio.documents.title"),
                List.of(
                        Texts.both("portfolio.documents.name"),
                        Texts.both("portfolio.documents.kind"),
                        Texts.both("portfolio.documents.state"),
                        Texts.both("portfolio.documents.version"),
                        Texts.both("portfolio.documents.approvedOn"),
                        Texts.both("portfolio.documents.approver")),
                rows));
    }

    private static List<Bilingual> row(GoverningDocument document) {
        var approval = document.approval();
        return List.of(
                same(document.title()),
                Texts.both(Texts.key(document.kind())),
                Texts.both(Texts.key(document.state())),
                same(String.valueOf(approval == null ? document.version() : approval.version())),
                same(approval == null ? "" : Formats.date(approval.on())),
                approval == null ? Bilingual.EMPTY : Texts.both(Texts.key(approval.approver())));
    }

    private static Bilingual same(String words) {
        return new Bilingual(words, words);
    }
}
