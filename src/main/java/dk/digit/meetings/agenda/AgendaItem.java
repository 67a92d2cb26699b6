package dk.digit.meetings.agenda;

import dk.digit.meetings.ItemKind;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a meeting's agenda.
///
/// @param number its place, from 1 on
/// @param matter what kind of decision it asks for, as the bylaws call it; null where the body only takes note
/// @param presenter the function that presents it
/// @param minutes planned for it
/// @param closed whether it is for fewer people than the meeting
/// @param version counts its changes
public record AgendaItem(
        long id,
        MeetingId meeting,
        int number,
        ItemKind kind,
        @Nullable String matter,
        Bilingual title,
        CaseText text,
        @Nullable String presenter,
        @Nullable Integer minutes,
        boolean closed,
        List<ItemDocument> documents,
        int version) {

    public AgendaItem {
        documents = List.copyOf(documents);
    }

    public String path() {
        return "/meetings/meetings/" + meeting + "/agenda/" + id;
    }
}
