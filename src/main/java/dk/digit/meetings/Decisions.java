package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.DECISION_STATE;
import static dk.digit.meetings.db.Tables.MEETING;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.digit.association.BodyId;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored decisions with their states.
@Component
class Decisions {

    private final DSLContext sql;
    private final DecisionItems items;

    Decisions(DSLContext sql) {
        this.sql = sql;
        this.items = new DecisionItems(sql);
    }

    void add(NewDecision decision, BodyId body, RoughDate decidedOn) {
        var meeting = decision.made() instanceof NewDecision.AtMeeting at ? at.meeting() : null;
        var wording = decision.wording();
        sql.insertInto(DECISION)
                .set(DECISION.ID, decision.id().value())
                .set(DECISION.MEETING, meeting == null ? null : meeting.value())
                .set(DECISION.NUMBER, meeting == null ? null : nextNumber(meeting))
                .set(DECISION.BODY, body.value())
                .set(DECISION.DECIDED_ON, decidedOn.day())
                .set(DECISION.DECIDED_PRECISION, decidedOn.precision().name())
                .set(DECISION.DECIDED_DOUBTFUL, decidedOn.doubtful())
                .set(words(wording))
                .execute();
        items.put(decision.id(), wording.items());
    }

    private static Map<Field<?>, @Nullable Object> words(Wording wording) {
        var due = wording.due();
        var owner = wording.followUp().owner();
        var mandate = wording.followUp().mandate();
        var words = mandate == null ? null : mandate.words();
        var body = mandate == null ? null : mandate.body();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(DECISION.TEXT_DA, wording.text().da());
        row.put(DECISION.TEXT_EN, wording.text().en());
        row.put(DECISION.PROPOSED_BY, constant(wording.proposedBy()));
        row.put(DECISION.DUE_ON, due == null ? null : due.day());
        row.put(DECISION.DUE_PRECISION, due == null ? null : due.precision().name());
        row.put(DECISION.DUE_DOUBTFUL, due != null && due.doubtful());
        row.put(DECISION.OWNER_FUNCTION, owner == null ? null : owner.functionOrNull());
        row.put(DECISION.OWNER_MUNICIPALITY, owner == null ? null : owner.municipalityOrNull());
        row.put(DECISION.OWNER_BODY, owner == null ? null : owner.bodyOrNull());
        row.put(DECISION.MANDATE_BODY, body == null ? null : body.value());
        row.put(DECISION.MANDATE_DA, words == null ? null : words.da());
        row.put(DECISION.MANDATE_EN, words == null ? null : words.enOrNull());
        row.put(DECISION.REVIEW_ON, wording.followUp().review());
        return row;
    }

    /// Changes the words and how it is followed; what was decided where and when stays.
    ///
    /// @return false when somebody changed the decision since `version`
    boolean reword(DecisionId id, Wording wording, long version) {
        boolean still = sql.update(DECISION)
                        .set(words(wording))
                        .set(DECISION.VERSION, DECISION.VERSION.plus(1))
                        .where(DECISION.ID.eq(id.value()))
                        .and(DECISION.VERSION.eq((int) version))
                        .execute()
                == 1;
        if (still) {
            items.put(id, wording.items());
        }
        return still;
    }

    /// The points of a decision, in their order.
    List<Bilingual> items(DecisionId id) {
        return items.of(id);
    }

    void add(NewStanding standing) {
        var note = standing.note();
        var successor = standing.supersededBy();
        var evidence = standing.evidence();
        var shown = evidence == null ? null : evidence.words();
        var file = evidence == null ? null : evidence.file();
        sql.insertInto(DECISION_STATE)
                .set(DECISION_STATE.DECISION, standing.decision().value())
                .set(DECISION_STATE.STATE, standing.state().name())
                .set(DECISION_STATE.SINCE, standing.since().day())
                .set(
                        DECISION_STATE.SINCE_PRECISION,
                        standing.since().precision().name())
                .set(DECISION_STATE.SINCE_DOUBTFUL, standing.since().doubtful())
                .set(DECISION_STATE.SUPERSEDED_BY, successor == null ? null : successor.value())
                .set(DECISION_STATE.NOTE_DA, note == null ? null : note.da())
                .set(DECISION_STATE.NOTE_EN, note == null ? null : note.enOrNull())
                .set(DECISION_STATE.EVIDENCE_DA, shown == null ? null : shown.da())
                .set(DECISION_STATE.EVIDENCE_EN, shown == null ? null : shown.enOrNull())
                .set(DECISION_STATE.EVIDENCE_LINK, evidence == null ? null : evidence.link())
                .set(DECISION_STATE.EVIDENCE_FILE, file == null ? null : file.id())
                .set(DECISION_STATE.EVIDENCE_FILE_NAME, file == null ? null : file.name())
                .set(DECISION_STATE.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    Optional<Decision> find(DecisionId id, LocalDate asOf) {
        return asOf(asOf, DECISION.ID.eq(id.value())).stream().findFirst();
    }

    List<Decision> find(Collection<DecisionId> ids, LocalDate asOf) {
        return asOf(asOf, DECISION.ID.in(ids.stream().map(DecisionId::value).toList()));
    }

    Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(DECISION.ID, DECISION.TEXT_DA, DECISION.TEXT_EN)
                .from(DECISION)
                .where(DECISION.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> new Bilingual(row.value2(), row.value3()));
    }

    List<Decision> of(MeetingId meeting, LocalDate asOf) {
        return asOf(asOf, DECISION.MEETING.eq(meeting.value()));
    }

    List<Decision> madeBetween(LocalDate from, LocalDate to, LocalDate asOf) {
        return asOf(asOf, DECISION.DECIDED_ON.between(from, to));
    }

    List<Decision> all(LocalDate asOf) {
        return asOf(asOf, noCondition());
    }

    /// Those that are open on a day, oldest first.
    List<Decision> open(LocalDate day) {
        var state = DecisionState.stored(
                field(name(DECISION_STATE.getName(), DECISION_STATE.STATE.getName()), String.class));
        return asOf(day, state.in(DecisionState.OPEN.name(), DecisionState.IN_PROGRESS.name()));
    }

    /// The open ones that somebody has to look after: late, or never begun.
    List<Decision> standingOut(LocalDate day) {
        return open(day).stream().filter(decision -> decision.standsOutOn(day)).toList();
    }

    /// The decisions that were made by then, each with what had become of it: oldest first.
    private List<Decision> asOf(LocalDate day, Condition which) {
        var now = lateral(select(StandingFields.COLUMNS)
                        .from(DECISION_STATE)
                        .where(DECISION_STATE.DECISION.eq(DECISION.ID))
                        .and(DECISION_STATE.SINCE.le(day))
                        .orderBy(DECISION_STATE.SINCE.desc(), DECISION_STATE.ID.desc())
                        .limit(1))
                .as(DECISION_STATE.getName());
        var standing = StandingFields.of(now);
        return sql.select(
                        DECISION.ID,
                        DECISION.MEETING,
                        DECISION.NUMBER,
                        DECISION.BODY,
                        DECISION.DECIDED_ON,
                        DECISION.DECIDED_PRECISION,
                        DECISION.DECIDED_DOUBTFUL,
                        DECISION.TEXT_DA,
                        DECISION.TEXT_EN,
                        DECISION.PROPOSED_BY,
                        DECISION.DUE_ON,
                        DECISION.DUE_PRECISION,
                        DECISION.DUE_DOUBTFUL,
                        DECISION.OWNER_FUNCTION,
                        DECISION.OWNER_MUNICIPALITY,
                        DECISION.OWNER_BODY,
                        DECISION.MANDATE_BODY,
                        DECISION.MANDATE_DA,
                        DECISION.MANDATE_EN,
                        DECISION.REVIEW_ON,
                        DECISION.VERSION,
                        MEETING.KIND)
                .select(now.fields())
                .from(DECISION)
                .leftJoin(MEETING)
                .on(MEETING.ID.eq(DECISION.MEETING))
                .crossJoin(now)
                .where(which)
                .orderBy(DECISION.DECIDED_ON, DECISION.MEETING, DECISION.NUMBER, DECISION.ID)
                .fetch(row -> decision(row, standing.read(row)));
    }

    /// Everything that has been recorded about a decision up to a day, oldest first.
    List<Standing> history(DecisionId id, LocalDate asOf) {
        return sql.select(StandingFields.COLUMNS)
                .from(DECISION_STATE)
                .where(DECISION_STATE.DECISION.eq(id.value()))
                .and(DECISION_STATE.SINCE.le(asOf))
                .orderBy(DECISION_STATE.SINCE, DECISION_STATE.ID)
                .fetch(StandingFields.of(DECISION_STATE)::read);
    }

    Optional<Evidence.Attachment> evidence(DecisionId id, UUID file) {
        return sql.select(DECISION_STATE.EVIDENCE_FILE, DECISION_STATE.EVIDENCE_FILE_NAME)
                .from(DECISION_STATE)
                .where(DECISION_STATE.DECISION.eq(id.value()))
                .and(DECISION_STATE.EVIDENCE_FILE.eq(file))
                .limit(1)
                .fetchOptional(row -> new Evidence.Attachment(row.value1(), row.value2()));
    }

    /// The marks of those that not every account sees.
    Map<DecisionId, List<String>> audiences() {
        return sql.select(DECISION.ID, DECISION.AUDIENCE)
                .from(DECISION)
                .where(DECISION.AUDIENCE.isNotNull())
                .fetchMap(row -> new DecisionId(row.value1()), row -> List.of(row.value2()));
    }

    /// Decisions that this one took the place of.
    List<DecisionId> supersededBy(DecisionId successor) {
        return sql.selectDistinct(DECISION_STATE.DECISION)
                .from(DECISION_STATE)
                .where(DECISION_STATE.SUPERSEDED_BY.eq(successor.value()))
                .orderBy(DECISION_STATE.DECISION)
                .fetch(row -> new DecisionId(row.value1()));
    }

    /// The first of `stem-1`, `stem-2`, … that is not taken.
    DecisionId free(String stem) {
        var taken = sql.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.ID.startsWith(stem + "-"))
                .fetchSet(DECISION.ID);
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return new DecisionId(stem + "-" + number);
    }

    private short nextNumber(MeetingId meeting) {
        var last = sql.select(max(DECISION.NUMBER))
                .from(DECISION)
                .where(DECISION.MEETING.eq(meeting.value()))
                .fetchSingle()
                .value1();
        return (short) (last == null ? 1 : last + 1);
    }

    private static Decision decision(Record row, Standing standing) {
        var meeting = row.get(DECISION.MEETING);
        var kind = row.get(MEETING.KIND);
        var number = row.get(DECISION.NUMBER);
        var proposedBy = row.get(DECISION.PROPOSED_BY);
        return new Decision(
                new DecisionId(row.get(DECISION.ID)),
                meeting == null ? null : new MeetingId(meeting),
                kind == null ? null : MeetingKind.valueOf(kind),
                number == null ? null : number.intValue(),
                new BodyId(row.get(DECISION.BODY)),
                rough(
                        row.get(DECISION.DECIDED_ON),
                        row.get(DECISION.DECIDED_PRECISION),
                        row.get(DECISION.DECIDED_DOUBTFUL)),
                Bilingual.of(row.get(DECISION.TEXT_DA), row.get(DECISION.TEXT_EN)),
                proposedBy == null ? null : Proposer.valueOf(proposedBy),
                RoughDate.of(row.get(DECISION.DUE_ON), row.get(DECISION.DUE_PRECISION), row.get(DECISION.DUE_DOUBTFUL)),
                followUp(row),
                standing,
                row.get(DECISION.VERSION));
    }

    private static FollowUp followUp(Record row) {
        return new FollowUp(
                Owner.of(
                        row.get(DECISION.OWNER_FUNCTION),
                        row.get(DECISION.OWNER_MUNICIPALITY),
                        row.get(DECISION.OWNER_BODY)),
                FollowUp.Mandate.ofNullable(
                        row.get(DECISION.MANDATE_BODY),
                        Bilingual.ofNullable(row.get(DECISION.MANDATE_DA), row.get(DECISION.MANDATE_EN))),
                row.get(DECISION.REVIEW_ON));
    }

    private static RoughDate rough(LocalDate day, String precision, boolean doubtful) {
        return requireNonNull(RoughDate.of(day, precision, doubtful));
    }

    private static @Nullable String constant(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
