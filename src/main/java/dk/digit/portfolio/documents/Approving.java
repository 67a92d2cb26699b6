package dk.digit.portfolio.documents;

import static java.util.stream.Collectors.toMap;

import dk.digit.meetings.Meetings;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.Activity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way of a document from draft to approved.
@Component
class Approving {

    private final StoredTexts texts;
    private final StoredApprovals approvals;
    private final StoredTemplates templates;
    private final ApprovalRules rules;
    private final Meetings meetings;
    private final DocumentPress press;
    private final Clock clock;

    Approving(
            StoredTexts texts,
            StoredApprovals approvals,
            StoredTemplates templates,
            ApprovalRules rules,
            Meetings meetings,
            DocumentPress press,
            Clock clock) {
        this.texts = texts;
        this.approvals = approvals;
        this.templates = templates;
        this.rules = rules;
        this.meetings = meetings;
        this.press = press;
        this.clock = clock;
    }

    void review(GoverningDocument document, LocalDate day) {
        var begun = templates.chapters(document.template()).stream()
                .collect(
                        toMap(TemplateChapter::number, chapter -> chapter.text().in(document.lang())));
        var empty = texts.chapters(document, document.version()).stream()
                .filter(Chapter::required)
                .filter(chapter -> chapter.isEmpty() || asBegun(chapter, begun.getOrDefault(chapter.number(), "")))
                .map(chapter -> Refusal.of("portfolio.documents.refused.emptyChapter", chapter.heading()))
                .toList();
        if (!empty.isEmpty()) {
            throw new RefusedException(empty);
        }
        step(document, DocumentState.IN_REVIEW, day, null);
    }

    /// Whether nothing stands in a chapter but the empty table that the template put there. What is filled
    /// with facts may well be enough.
    private static boolean asBegun(Chapter chapter, String template) {
        return Placeholders.in(template).isEmpty() && chapter.body().strip().equals(template.strip());
    }

    void sendBack(GoverningDocument document, String reason, LocalDate day) {
        inReview(document);
        step(document, DocumentState.DRAFT, day, reason);
    }

    void revise(GoverningDocument document, @Nullable String reason, LocalDate day) {
        if (!document.is(DocumentState.APPROVED)) {
            throw new RefusedException(Refusal.of("portfolio.documents.refused.notApproved"));
        }
        step(document, DocumentState.DRAFT, day, reason);
    }

    void approve(GoverningDocument document, Activity activity, NewApproval approval) {
        inReview(document);
        var against = refusals(document, activity, approval);
        if (!against.isEmpty()) {
            throw new RefusedException(against);
        }
        var before = approvals.of(document.id());
        var given = new DocumentApproval(
                document.version(),
                before.size() + 1,
                new Period(approval.on(), null),
                approval.approver(),
                approval.decision(),
                approval.remark(),
                CurrentActor.get().username());
        var all = new ArrayList<>(before);
        all.addFirst(given);
        var paper = press.pdf(new DocumentPress.Sheet(
                document, activity, document.version(), texts.chapters(document, document.version()), given, all));
        approvals.approve(document, given.edition(), approval, paper);
        step(document, DocumentState.APPROVED, approval.on(), null);
    }

    /// Everything that speaks against an approval.
    private List<Refusal> refusals(GoverningDocument document, Activity activity, NewApproval approval) {
        var against = new ArrayList<Refusal>();
        var required = rules.of(document.kind(), activity.kind());
        if (!approval.approver().mayInsteadOf(required)) {
            against.add(Refusal.of("portfolio.documents.refused.otherApprover", document.kind(), required)
                    .at("approver"));
        }
        if (approval.on().isAfter(Zone.today(clock))) {
            against.add(Refusal.of("portfolio.documents.refused.approvedLater").at("on"));
        }
        var inForce = approvals.of(document.id()).stream().findFirst();
        if (inForce.isPresent() && !approval.on().isAfter(inForce.get().on())) {
            against.add(Refusal.of(
                            "portfolio.documents.refused.approvedBefore",
                            Formats.date(inForce.get().on()))
                    .at("on"));
        }
        if (document.openComments() > 0) {
            against.add(Refusal.of("portfolio.documents.refused.openComments", document.openComments()));
        }
        decision(approval).ifPresent(against::add);
        return against;
    }

    private Optional<Refusal> decision(NewApproval approval) {
        var body = approval.approver().body();
        var id = approval.decision();
        if (id == null) {
            return body == null
                    ? Optional.empty()
                    : Optional.of(Refusal.of("portfolio.documents.refused.noDecision", approval.approver())
                            .at("decision"));
        }
        var decision = meetings.decision(id, approval.on()).orElse(null);
        if (decision == null || decision.decidedOn().day().isAfter(approval.on())) {
            return Optional.of(Refusal.of("portfolio.refused.decidedLater", Formats.date(approval.on()))
                    .at("decision"));
        }
        return body == null || decision.body().equals(body)
                ? Optional.empty()
                : Optional.of(Refusal.of("portfolio.documents.refused.otherBody", approval.approver())
                        .at("decision"));
    }

    private void step(GoverningDocument document, DocumentState to, LocalDate day, @Nullable String reason) {
        approvals.step(document.id(), document.activity(), document.version(), to, day, reason);
    }

    private static void inReview(GoverningDocument document) {
        if (!document.is(DocumentState.IN_REVIEW)) {
            throw new RefusedException(Refusal.of("portfolio.documents.refused.notInReview", document.state()));
        }
    }
}
