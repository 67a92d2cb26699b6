package dk.digit.meetings.minutes;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.MeetingId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One edition of a meeting's minutes.
///
/// @param edition from 1 on; each later one corrects the one before
/// @param reason why it was corrected, null for the first
/// @param chair the municipality that chaired the meeting
/// @param minuteTaker the account that signs as minute taker
/// @param commentsUntil the last day for comments
/// @param approvedOn the day on which the body approved it
/// @param sha256 fingerprint of what was approved
/// @param version counts its changes
public record Minutes(
        long id,
        MeetingId meeting,
        int edition,
        MinutesState state,
        @Nullable String reason,
        @Nullable MunicipalityCode chair,
        @Nullable String minuteTaker,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate approvedOn,
        @Nullable ApprovalWay approvedHow,
        @Nullable String sha256,
        @Nullable Instant lockedAt,
        int version) {

    public String path() {
        return "/meetings/meetings/" + meeting + "/minutes/" + edition;
    }
}
