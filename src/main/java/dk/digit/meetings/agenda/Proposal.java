package dk.digit.meetings.agenda;

import dk.digit.meetings.MeetingId;
import dk.digit.meetings.ProposalState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a member or a body wants a meeting to decide.
///
/// @param municipality code of the member that proposes, or null when a body does
/// @param body id of the body that proposes, or null when a member does
/// @param dueOn the last day for proposals by the bylaws that the meeting's day falls under
/// @param inTime whether it came by then
/// @param paragraph of the bylaws; empty when it is not known
/// @param assumed whether that rule is assumed, not read
/// @param stateReason why it was rejected or withdrawn, or comes on the agenda though it was late
/// @param item the item that it became, as far as the reader sees it
/// @param version counts its changes
public record Proposal(
        long id,
        MeetingId meeting,
        @Nullable String municipality,
        @Nullable String body,
        String title,
        String recommendation,
        @Nullable String reasons,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean inTime,
        String paragraph,
        boolean assumed,
        ProposalState state,
        @Nullable String stateReason,
        @Nullable Long item,
        int version) {

    public String path() {
        return "/meetings/meetings/" + meeting + "/proposals/" + id;
    }

    public boolean waits() {
        return state == ProposalState.RECEIVED;
    }
}
