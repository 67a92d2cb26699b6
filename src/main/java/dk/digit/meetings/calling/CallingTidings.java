package dk.digit.meetings.calling;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingWords;
import dk.digit.people.notices.NewNotice;
import dk.digit.people.notices.Urgency;
import dk.digit.platform.access.Actor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// What each person of a body is told. It cannot wait for the next digest: the bylaws count from the day
/// on which it is sent.
final class CallingTidings {

    static final String KIND = "meetings.notice.calling";

    private CallingTidings() {}

    static List<NewNotice> of(MeetingHead head, CallingKind kind, long number, Collection<Actor> told) {
        var words = words(head, kind);
        var key = "meetings.calling/" + head.meeting().id() + "/" + number;
        return told.stream()
                .map(actor -> new NewNotice(actor.username(), KIND, key, words, head.path(), Urgency.IMMEDIATE))
                .toList();
    }

    static Bilingual words(MeetingHead head, CallingKind kind) {
        return new Bilingual(words(head, kind, Lang.DA), words(head, kind, Lang.EN));
    }

    private static String words(MeetingHead head, CallingKind kind, Lang lang) {
        return Texts.of(
                lang,
                "meetings.calling.told." + kind.name(),
                head.body().in(lang),
                MeetingWords.whenAndWhere(lang, head.meeting()),
                Objects.requireNonNullElse(head.meeting().stateReason(), ""));
    }
}
