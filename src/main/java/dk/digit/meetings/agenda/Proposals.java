package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.PROPOSAL;

import dk.digit.association.bylaws.Bylaws;
import dk.digit.association.bylaws.Matter;
import dk.digit.association.bylaws.Occasion;
import dk.digit.association.bylaws.Provision;
import dk.digit.meetings.ItemKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.ProposalState;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored proposals. Whether one came in time is told by the bylaws of the meeting's day, when it comes,
/// and stays so.
@Component
class Proposals {

    private final DSLContext sql;
    private final Bylaws bylaws;
    private final Holidays holidays;
    private final Agendas agendas;
    private final Clock clock;

    Proposals(DSLContext sql, Bylaws bylaws, Holidays holidays, Agendas agendas, Clock clock) {
        this.sql = sql;
        this.bylaws = bylaws;
        this.holidays = holidays;
        this.agendas = agendas;
        this.clock = clock;
    }

    List<Proposal> of(MeetingId meeting) {
        return select(PROPOSAL.MEETING.eq(meeting.value()));
    }

    Optional<Proposal> find(long id) {
        return select(PROPOSAL.ID.eq(id)).stream().findFirst();
    }

    /// The last day for proposals to a meeting.
    LocalDate dueOn(Meeting meeting) {
        return notice(meeting)
                .proposalsBy(meeting.heldOn(), holidays.workingDays())
                .day();
    }

    private Provision.Notice notice(Meeting meeting) {
        return bylaws.on(meeting.heldOn())
                .notice(meeting.body(), Occasion.valueOf(meeting.kind().name()));
    }

    /// Takes a proposal in, late or not.
    ///
    /// @throws RefusedException when the meeting is over or called off
    @Transactional
    public long receive(Meeting meeting, ProposalDraft draft) {
        if (!meeting.isAhead()) {
            throw new RefusedException(
                    Refusal.of("meetings.refused.state." + meeting.state().name()));
        }
        var rule = notice(meeting).clause();
        return sql.insertInto(PROPOSAL)
                .set(PROPOSAL.MEETING, meeting.id().value())
                .set(PROPOSAL.MUNICIPALITY, draft.municipality())
                .set(PROPOSAL.BODY, draft.body())
                .set(PROPOSAL.TITLE, draft.title())
                .set(PROPOSAL.RECOMMENDATION, draft.recommendation())
                .set(PROPOSAL.REASONS, draft.reasons())
                .set(PROPOSAL.RECEIVED_ON, Zone.today(clock))
                .set(PROPOSAL.DUE_ON, dueOn(meeting))
                .set(PROPOSAL.PARAGRAPH, rule.paragraph())
                .set(PROPOSAL.ASSUMED, rule.assumed())
                .set(PROPOSAL.SENT_BY, CurrentActor.get().username())
                .returningResult(PROPOSAL.ID)
                .fetchSingle()
                .value1();
    }

    /// Puts a proposal on the agenda as an item of its own.
    ///
    /// @param reason needed when the proposal came late
    /// @return the item, or nothing when somebody dealt with the proposal since `version`
    /// @throws RefusedException when it came late and no reason is given
    @Transactional
    public Optional<AgendaItem> accept(Proposal proposal, Matter matter, @Nullable String reason, long version) {
        if (!proposal.inTime() && reason == null) {
            throw new RefusedException(Refusal.of(
                            "meetings.refused.late",
                            Formats.longDate(Lang.DA, proposal.receivedOn()),
                            Formats.longDate(Lang.DA, proposal.dueOn()))
                    .at("reason"));
        }
        if (!settle(proposal, ProposalState.ON_AGENDA, reason, version)) {
            return Optional.empty();
        }
        long item = agendas.addProposal(proposal.meeting(), draft(proposal, matter));
        sql.update(PROPOSAL)
                .set(PROPOSAL.ITEM, item)
                .where(PROPOSAL.ID.eq(proposal.id()))
                .execute();
        return agendas.find(item);
    }

    /// Rejects a proposal, or notes that it was withdrawn.
    ///
    /// @return false when somebody dealt with it since `version`
    @Transactional
    public boolean settle(Proposal proposal, ProposalState state, @Nullable String reason, long version) {
        return sql.update(PROPOSAL)
                        .set(PROPOSAL.STATE, state.name())
                        .set(PROPOSAL.STATE_REASON, reason)
                        .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                        .where(PROPOSAL.ID.eq(proposal.id()))
                        .and(PROPOSAL.VERSION.eq((int) version))
                        .and(PROPOSAL.STATE.eq(ProposalState.RECEIVED.name()))
                        .execute()
                == 1;
    }

    private static ItemDraft draft(Proposal proposal, Matter matter) {
        return new ItemDraft(
                ItemKind.PROPOSAL,
                matter.name(),
                Bilingual.of(proposal.title(), null),
                new CaseText(null, proposal.recommendation(), proposal.reasons(), null, null),
                null,
                null);
    }

    private List<Proposal> select(Condition which) {
        return sql.select(PROPOSAL.fields())
                .from(PROPOSAL)
                .where(which)
                .orderBy(PROPOSAL.MEETING, PROPOSAL.ID)
                .fetch(Proposals::proposal);
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get(PROPOSAL.ID),
                new MeetingId(row.get(PROPOSAL.MEETING)),
                row.get(PROPOSAL.MUNICIPALITY),
                row.get(PROPOSAL.BODY),
                row.get(PROPOSAL.TITLE),
                row.get(PROPOSAL.RECOMMENDATION),
                row.get(PROPOSAL.REASONS),
                row.get(PROPOSAL.RECEIVED_ON),
                row.get(PROPOSAL.DUE_ON),
                row.get(PROPOSAL.IN_TIME),
                row.get(PROPOSAL.PARAGRAPH),
                row.get(PROPOSAL.ASSUMED),
                ProposalState.valueOf(row.get(PROPOSAL.STATE)),
                row.get(PROPOSAL.STATE_REASON),
                row.get(PROPOSAL.ITEM),
                row.get(PROPOSAL.VERSION));
    }
}
