package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The minutes of a meeting: one edition with its comments and signatures, and what may be done next.
///
/// @param minutes null while there are none
/// @param text null while there are none
/// @param editions all of them, the newest first
/// @param changes how each item differs from the edition before, by item; empty for the first
/// @param toSign whether the reader has to sign
public record MinutesPage(
        MeetingHead head,
        @Nullable Minutes minutes,
        @Nullable MinutesText text,
        List<Minutes> editions,
        List<Comment> comments,
        List<Signer> signers,
        Map<Long, Changed> changes,
        boolean toSign)
        implements Page {

    /// What a correction changed at an item.
    public record Changed(List<Words.Run> discussion, List<Words.Run> resolution) {
        boolean isAny() {
            return differs(discussion) || differs(resolution);
        }

        private static boolean differs(List<Words.Run> runs) {
            return runs.stream().anyMatch(run -> run.fate() != Words.Fate.STAYED);
        }
    }

    public boolean isNewest() {
        return minutes != null && minutes.equals(editions.getFirst());
    }

    public boolean isOpen() {
        return minutes != null && minutes.state().isOpen() && isNewest();
    }

    public boolean isForComment() {
        return isOpen() && Objects.requireNonNull(minutes).state() == MinutesState.FOR_COMMENT;
    }

    public boolean mayBeCorrected() {
        return isNewest() && !Objects.requireNonNull(minutes).state().isOpen();
    }

    /// Comments about one item, or about the whole.
    public List<Comment> about(@Nullable Long item) {
        return comments.stream()
                .filter(comment -> Objects.equals(comment.item(), item))
                .toList();
    }

    public Target target() {
        return Target.ofBody(
                "meeting",
                head.meeting().id().value(),
                head.body(),
                head.meeting().body().value());
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.minutes.of", head.title(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public @Nullable RecordKey record() {
        return minutes == null ? null : new RecordKey("meetings", "minutes", String.valueOf(minutes.id()));
    }

    public String path() {
        return head.path() + "/minutes";
    }

    @Component
    static class Query {

        private final MeetingHead.Query heads;
        private final StoredMinutes minutes;
        private final WrittenItems written;
        private final Composition composition;
        private final Comments comments;
        private final Signatures signatures;
        private final Differences differences;

        Query(
                MeetingHead.Query heads,
                StoredMinutes minutes,
                WrittenItems written,
                Composition composition,
                Comments comments,
                Signatures signatures,
                Differences differences) {
            this.heads = heads;
            this.minutes = minutes;
            this.written = written;
            this.composition = composition;
            this.comments = comments;
            this.signatures = signatures;
            this.differences = differences;
        }

        MinutesPage newest(String meeting, View view) {
            var head = heads.on(meeting, view);
            var all = minutes.of(head.meeting().id());
            return all.isEmpty()
                    ? new MinutesPage(head, null, null, all, List.of(), List.of(), Map.of(), false)
                    : on(head, all.getFirst(), all, view);
        }

        MinutesPage edition(String meeting, int edition, View view) {
            var head = heads.on(meeting, view);
            var all = minutes.of(head.meeting().id());
            return on(head, one(all, edition), all, view);
        }

        private MinutesPage on(MeetingHead head, Minutes edition, List<Minutes> all, View view) {
            var words = written.of(edition.id());
            var signers = signatures.of(edition.id());
            var body = head.meeting().body().value();
            return new MinutesPage(
                    head,
                    edition,
                    composition.of(head, edition, words),
                    all,
                    comments.of(edition.id()),
                    signers,
                    differences.of(edition, all, words),
                    edition.state() == MinutesState.APPROVED
                            && signers.stream()
                                    .anyMatch(signer -> !signer.hasSigned() && signer.is(view.actor(), body)));
        }

        static Minutes one(List<Minutes> all, int edition) {
            return all.stream()
                    .filter(minutes -> minutes.edition() == edition)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("minutes " + edition));
        }
    }
}
