package dk.digit.meetings.minutes;

import dk.digit.association.Association;
import dk.digit.association.Holder;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.Seating;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.meetings.AttendanceState;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.attendance.Attendance;
import dk.digit.meetings.attendance.Attendances;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who signs minutes by the bylaws of the meeting's day.
@Component
class Signatories {

    private final Bylaws bylaws;
    private final Association association;
    private final Attendances attendances;

    Signatories(Bylaws bylaws, Association association, Attendances attendances) {
        this.bylaws = bylaws;
        this.association = association;
        this.attendances = attendances;
    }

    /// @throws RefusedException when somebody who has to sign is not known
    List<Signer> of(Meeting meeting, Minutes minutes) {
        return bylaws.on(meeting.heldOn()).signatories(meeting.body()).all().stream()
                .map(one -> SignerRole.valueOf(one.name()))
                .flatMap(role -> signers(role, meeting, minutes).stream())
                .toList();
    }

    private List<Signer> signers(SignerRole role, Meeting meeting, Minutes minutes) {
        var found = switch (role) {
            case CHAIR_OF_MEETING -> municipal(role, minutes.chair());
            case MINUTE_TAKER ->
                minutes.minuteTaker() == null ? List.<Signer>of() : List.of(Signer.of(role, minutes.minuteTaker()));
            case BODY_CHAIR -> municipal(role, chairOf(meeting));
            case ALL_PRESENT ->
                attendances.of(meeting.id()).stream()
                        .filter(one -> one.state() == AttendanceState.PRESENT)
                        .map(Attendance::municipality)
                        .map(code -> Signer.of(role, code))
                        .toList();
        };
        if (found.isEmpty()) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.noSigner." + role.name()));
        }
        return found;
    }

    private static List<Signer> municipal(SignerRole role, @Nullable MunicipalityCode code) {
        return code == null ? List.of() : List.of(Signer.of(role, code));
    }

    private @Nullable MunicipalityCode chairOf(Meeting meeting) {
        return association.seats(meeting.body(), meeting.heldOn()).stream()
                .filter(Signatories::isChair)
                .map(Seating::holding)
                .filter(holding -> holding != null && holding.holder() instanceof Holder.Municipal)
                .map(holding -> ((Holder.Municipal) holding.holder()).code())
                .findFirst()
                .orElse(null);
    }

    private static boolean isChair(Seating seating) {
        return seating.seat() != null && seating.seat().functionId().equals("chair");
    }

    /// How a signature or a comment reads: for whom, never by whom.
    String place(@Nullable String municipality) {
        return municipality == null
                ? Texts.of(Lang.DA, "meetings.minutes.secretariat")
                : association
                        .municipality(new MunicipalityCode(municipality))
                        .map(Municipality::name)
                        .orElse(municipality);
    }
}
