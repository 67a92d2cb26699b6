package dk.digit.meetings;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Meetings and decisions on a database of a test's own.
public final class MeetingsFixture {

    public static final MeetingId ASSEMBLY = new MeetingId("oga-2023");
    public static final LocalDate DAY = LocalDate.of(2023, 6, 2);

    public static final Evidence EVIDENCE = Evidence.of(new Bilingual("Det står i referatet.", "The minutes say so."));

    private MeetingsFixture() {}

    public static Meetings on(DSLContext sql) {
        return new Meetings(new HeldMeetings(sql), new Decisions(sql), new Events(sql), Clock.systemUTC());
    }

    public static Bindings bindings(DSLContext sql) {
        return new Bindings(sql);
    }

    public static NewMeeting assembly() {
        return new NewMeeting(ASSEMBLY, AssociationFixture.ASSEMBLY, MeetingKind.ORDINARY, DAY, null, null);
    }

    public static NewDecision atAssembly(String id, String due) {
        return new NewDecision(
                new DecisionId(id),
                new NewDecision.AtMeeting(ASSEMBLY),
                new Bilingual("Vi gør det.", "We do it."),
                Proposer.BOARD,
                due == null ? null : RoughDate.parse(due));
    }

    public static NewStanding becomes(String id, DecisionState state, String since) {
        return becomes(id, state, since, state.needsEvidence() ? EVIDENCE : null);
    }

    public static NewStanding becomes(String id, DecisionState state, String since, @Nullable Evidence evidence) {
        return new NewStanding(new DecisionId(id), state, RoughDate.parse(since), null, null, evidence);
    }
}
