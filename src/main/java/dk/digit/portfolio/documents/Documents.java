package dk.digit.portfolio.documents;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Portfolio;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask of governing documents, and every change of one. Changes are refused with a
/// [RefusedException]; a version that was approved never changes.
@Component
public class Documents {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final StoredDocuments documents;
    private final StoredTexts texts;
    private final StoredTemplates templates;
    private final StoredApprovals approvals;
    private final Approving approving;
    private final Filling filling;
    private final Portfolio portfolio;
    private final Clock clock;

    Documents(
            StoredDocuments documents,
            StoredTexts texts,
            StoredTemplates templates,
            StoredApprovals approvals,
            Approving approving,
            Filling filling,
            Portfolio portfolio,
            Clock clock) {
        this.documents = documents;
        this.texts = texts;
        this.templates = templates;
        this.approvals = approvals;
        this.approving = approving;
        this.filling = filling;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    // ---- questions

    /// The documents that an activity has on a day, each as it stood then.
    public List<GoverningDocument> of(ActivityId activity, LocalDate day) {
        return documents.of(activity, day);
    }

    public Optional<GoverningDocument> find(DocumentId id, LocalDate day) {
        return documents.find(id, day);
    }

    /// The chapters of the newest version, in their order.
    public List<Chapter> chapters(DocumentId id) {
        return documents
                .find(id, EVER)
                .map(document -> texts.chapters(document, document.version()))
                .orElse(List.of());
    }

    /// Those of a kind that are in force on a day.
    public List<GoverningDocument> approved(ActivityId activity, DocumentKind kind, LocalDate day) {
        return documents.of(activity, day).stream()
                .filter(document -> document.kind() == kind && document.approval() != null)
                .toList();
    }

    // ---- changes

    /// Begins a document from the edition of its template that holds on the day, its facts filled in.
    @Transactional
    public DocumentId begin(NewDocument draft) {
        var template = templates
                .find(draft.template(), draft.begunOn())
                .orElseThrow(() -> new RefusedException(
                        Refusal.of("portfolio.documents.refused.noTemplate").at("template")));
        var activity = activity(draft.activity());
        var facts = filling.of(activity, draft.begunOn(), draft.lang());
        var chapters = templates.chapters(template.id()).stream()
                .map(chapter -> new Chapter(
                        chapter.number(),
                        1,
                        chapter.heading().in(draft.lang()),
                        Placeholders.fill(chapter.text().in(draft.lang()), facts),
                        chapter.help().in(draft.lang()),
                        chapter.required()))
                .toList();
        var title = draft.title() == null ? template.name().in(draft.lang()) : draft.title();
        var id = documents.add(draft, template, title);
        texts.add(id, draft.activity(), 1, null, chapters);
        approvals.step(id, draft.activity(), 1, DocumentState.DRAFT, draft.begunOn(), null);
        return id;
    }

    /// Saves a chapter as the document's next version. Who writes another chapter meanwhile is in nobody's way.
    ///
    /// @param after the version that wrote the chapter as the writer opened it
    /// @return false when somebody changed the chapter since
    @Transactional
    public boolean write(DocumentId id, int chapter, String heading, String body, @Nullable String note, int after) {
        var document = draft(id);
        var before = texts.chapters(document, document.version()).stream()
                .filter(one -> one.number() == chapter)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.documents.refused.noChapter")));
        if (before.version() != after) {
            return false;
        }
        save(document, note, List.of(changed(document, before, heading, body)));
        return true;
    }

    /// Adds a chapter that the template does not have, at the end.
    ///
    /// @return its number
    @Transactional
    public int addChapter(DocumentId id, String heading, String body) {
        var document = draft(id);
        int number = texts.chapters(document, document.version()).stream()
                        .mapToInt(Chapter::number)
                        .max()
                        .orElse(0)
                + 1;
        save(
                document,
                null,
                List.of(changed(document, new Chapter(number, 0, heading, "", null, false), heading, body)));
        return number;
    }

    /// Fills the facts in all chapters anew, as they are on a day.
    ///
    /// @return how many chapters changed
    @Transactional
    public int refresh(DocumentId id, LocalDate day) {
        var document = draft(id);
        var facts = filling.of(activity(document.activity()), day, document.lang());
        var changed = texts.chapters(document, document.version()).stream()
                .map(chapter -> new Chapter(
                        chapter.number(),
                        chapter.version(),
                        chapter.heading(),
                        Placeholders.fill(chapter.body(), facts),
                        chapter.help(),
                        chapter.required()))
                .toList();
        var before = texts.chapters(document, document.version());
        var different = changed.stream()
                .filter(chapter -> before.stream()
                        .noneMatch(one ->
                                one.number() == chapter.number() && one.body().equals(chapter.body())))
                .toList();
        if (!different.isEmpty()) {
            save(
                    document,
                    Texts.of(document.lang(), "portfolio.documents.refreshedNote", Formats.date(day)),
                    different);
        }
        return different.size();
    }

    @Transactional
    public void rename(DocumentId id, String title) {
        documents.rename(draft(id).id(), title);
    }

    /// Takes a document back that nobody ever approved. What was written stays in the trail.
    @Transactional
    public void withdraw(DocumentId id, LocalDate day) {
        documents.withdraw(draft(id).id(), day);
    }

    /// Sends the newest version to whoever approves it.
    @Transactional
    public void review(DocumentId id, LocalDate day) {
        approving.review(draft(id), day);
    }

    /// Sends a version that is in review back to be written on.
    @Transactional
    public void sendBack(DocumentId id, String reason, LocalDate day) {
        approving.sendBack(locked(id), reason, day);
    }

    /// Records that the version in review was approved, keeps it as paper and lets it take the place of the
    /// one before.
    @Transactional
    public void approve(DocumentId id, NewApproval approval) {
        var document = locked(id);
        approving.approve(document, activity(document.activity()), approval);
    }

    /// Opens a document whose newest version was approved; that version stays in force until the next is.
    @Transactional
    public void revise(DocumentId id, @Nullable String reason, LocalDate day) {
        approving.revise(locked(id), reason, day);
    }

    private Chapter changed(GoverningDocument document, Chapter before, String heading, String body) {
        var unknown = new ArrayList<>(filling.unknown(body, "body"));
        Prose.pictures(body).stream()
                .filter(picture -> picture.name().startsWith("picture:"))
                .filter(picture -> picture.words().isEmpty())
                .forEach(picture -> unknown.add(Refusal.of("portfolio.documents.refused.noWords", picture.name())
                        .at("body")));
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
        // What was just typed in braces is filled; what was filled before stays as it is until it is refreshed.
        var facts = filling.of(activity(document.activity()), Zone.today(clock), document.lang());
        return new Chapter(
                before.number(),
                before.version(),
                heading,
                Placeholders.fillEmpty(body, facts),
                before.help(),
                before.required());
    }

    private void save(GoverningDocument document, @Nullable String note, List<Chapter> chapters) {
        texts.add(document, document.version() + 1, note, chapters);
    }

    private GoverningDocument draft(DocumentId id) {
        var document = locked(id);
        if (!document.is(DocumentState.DRAFT)) {
            throw new RefusedException(Refusal.of("portfolio.documents.refused.notADraft", document.state()));
        }
        return document;
    }

    private GoverningDocument locked(DocumentId id) {
        documents.lock(id);
        return documents
                .find(id, EVER)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.documents.refused.none")));
    }

    private Activity activity(ActivityId id) {
        return portfolio
                .activity(id)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.refused.noActivity", id.value())));
    }
}
