package dk.digit.meetings.recommendations;

import static dk.digit.meetings.db.Tables.ANALYSIS;
import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.RECOMMENDATION;
import static dk.digit.meetings.db.Tables.RECOMMENDATION_STATE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Evidence;
import dk.digit.meetings.Owner;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored recommendations with their states.
@Component
class StoredRecommendations {

    private static final List<Field<?>> STANDING = List.of(
            RECOMMENDATION_STATE.STATE,
            RECOMMENDATION_STATE.SINCE,
            RECOMMENDATION_STATE.SINCE_PRECISION,
            RECOMMENDATION_STATE.SINCE_DOUBTFUL,
            RECOMMENDATION_STATE.NOTE_DA,
            RECOMMENDATION_STATE.NOTE_EN,
            RECOMMENDATION_STATE.EVIDENCE_DA,
            RECOMMENDATION_STATE.EVIDENCE_EN,
            RECOMMENDATION_STATE.EVIDENCE_LINK,
            RECOMMENDATION_STATE.EVIDENCE_FILE,
            RECOMMENDATION_STATE.EVIDENCE_FILE_NAME,
            RECOMMENDATION_STATE.RECORDED_AT,
            RECOMMENDATION_STATE.RECORDED_BY);

    private final DSLContext sql;

    StoredRecommendations(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Recommendation> find(String id, LocalDate asOf) {
        return asOf(asOf, RECOMMENDATION.ID.eq(id)).stream().findFirst();
    }

    List<Recommendation> all(LocalDate asOf) {
        return asOf(asOf, noCondition());
    }

    List<Recommendation> of(String analysis, LocalDate asOf) {
        return asOf(asOf, RECOMMENDATION.ANALYSIS.eq(analysis));
    }

    List<Recommendation> behind(DecisionId decision, LocalDate asOf) {
        return asOf(asOf, RECOMMENDATION.DECISION.eq(decision.value()));
    }

    static Table<Record> now(LocalDate day) {
        return lateral(select(STANDING)
                        .from(RECOMMENDATION_STATE)
                        .where(RECOMMENDATION_STATE.RECOMMENDATION.eq(RECOMMENDATION.ID))
                        .and(RECOMMENDATION_STATE.SINCE.le(day))
                        .orderBy(RECOMMENDATION_STATE.SINCE.desc(), RECOMMENDATION_STATE.ID.desc())
                        .limit(1))
                .as(RECOMMENDATION_STATE.getName());
    }

    /// The decision is joined, not only its key: what the reader may not see is not there.
    private List<Recommendation> asOf(LocalDate day, Condition which) {
        var now = now(day);
        return sql.select(
                        RECOMMENDATION.ID,
                        RECOMMENDATION.ANALYSIS,
                        RECOMMENDATION.NUMBER,
                        RECOMMENDATION.TEXT_DA,
                        RECOMMENDATION.TEXT_EN,
                        RECOMMENDATION.OWNER_FUNCTION,
                        RECOMMENDATION.OWNER_MUNICIPALITY,
                        RECOMMENDATION.OWNER_BODY,
                        RECOMMENDATION.DUE_ON,
                        RECOMMENDATION.DUE_PRECISION,
                        RECOMMENDATION.DUE_DOUBTFUL,
                        RECOMMENDATION.VERSION,
                        ANALYSIS.TITLE_DA,
                        ANALYSIS.TITLE_EN,
                        DECISION.ID)
                .select(now.fields())
                .from(RECOMMENDATION)
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(RECOMMENDATION.ANALYSIS))
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(RECOMMENDATION.DECISION))
                .crossJoin(now)
                .where(which)
                .orderBy(
                        ANALYSIS.MADE_ON,
                        ANALYSIS.ID,
                        RECOMMENDATION.NUMBER.asc().nullsLast(),
                        RECOMMENDATION.ID)
                .fetch(row -> recommendation(row, standing(row, now)));
    }

    /// Everything that has been recorded up to a day, oldest first.
    List<Standing> history(String id, LocalDate asOf) {
        return sql.select(STANDING)
                .from(RECOMMENDATION_STATE)
                .where(RECOMMENDATION_STATE.RECOMMENDATION.eq(id))
                .and(RECOMMENDATION_STATE.SINCE.le(asOf))
                .orderBy(RECOMMENDATION_STATE.SINCE, RECOMMENDATION_STATE.ID)
                .fetch(row -> standing(row, RECOMMENDATION_STATE));
    }

    Optional<Evidence.Attachment> evidence(String id, UUID file) {
        return sql.select(RECOMMENDATION_STATE.EVIDENCE_FILE, RECOMMENDATION_STATE.EVIDENCE_FILE_NAME)
                .from(RECOMMENDATION_STATE)
                .where(RECOMMENDATION_STATE.RECOMMENDATION.eq(id))
                .and(RECOMMENDATION_STATE.EVIDENCE_FILE.eq(file))
                .limit(1)
                .fetchOptional(row -> new Evidence.Attachment(row.value1(), row.value2()));
    }

    void add(String id, String analysis, RecommendationDraft draft) {
        sql.insertInto(RECOMMENDATION)
                .set(RECOMMENDATION.ID, id)
                .set(RECOMMENDATION.ANALYSIS, analysis)
                .set(row(draft))
                .execute();
    }

    boolean change(String id, RecommendationDraft draft, long version) {
        return sql.update(RECOMMENDATION)
                        .set(row(draft))
                        .set(RECOMMENDATION.VERSION, RECOMMENDATION.VERSION.plus(1))
                        .where(RECOMMENDATION.ID.eq(id))
                        .and(RECOMMENDATION.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void add(String id, NewStanding standing) {
        var note = standing.note();
        var evidence = standing.evidence();
        var words = evidence == null ? null : evidence.words();
        var file = evidence == null ? null : evidence.file();
        sql.insertInto(RECOMMENDATION_STATE)
                .set(RECOMMENDATION_STATE.RECOMMENDATION, id)
                .set(RECOMMENDATION_STATE.STATE, standing.state().name())
                .set(RECOMMENDATION_STATE.SINCE, standing.since().day())
                .set(
                        RECOMMENDATION_STATE.SINCE_PRECISION,
                        standing.since().precision().name())
                .set(RECOMMENDATION_STATE.SINCE_DOUBTFUL, standing.since().doubtful())
                .set(RECOMMENDATION_STATE.NOTE_DA, note == null ? null : note.da())
                .set(RECOMMENDATION_STATE.NOTE_EN, note == null ? null : note.enOrNull())
                .set(RECOMMENDATION_STATE.EVIDENCE_DA, words == null ? null : words.da())
                .set(RECOMMENDATION_STATE.EVIDENCE_EN, words == null ? null : words.enOrNull())
                .set(RECOMMENDATION_STATE.EVIDENCE_LINK, evidence == null ? null : evidence.link())
                .set(RECOMMENDATION_STATE.EVIDENCE_FILE, file == null ? null : file.id())
                .set(RECOMMENDATION_STATE.EVIDENCE_FILE_NAME, file == null ? null : file.name())
                .set(RECOMMENDATION_STATE.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    /// The first of `analysis-1`, `analysis-2`, … that is not taken.
    String free(String analysis) {
        var taken = sql.select(RECOMMENDATION.ID)
                .from(RECOMMENDATION)
                .where(RECOMMENDATION.ANALYSIS.eq(analysis))
                .fetchSet(RECOMMENDATION.ID);
        int number = 1;
        while (taken.contains(analysis + "-" + number)) {
            number++;
        }
        return analysis + "-" + number;
    }

    private static Map<Field<?>, @Nullable Object> row(RecommendationDraft draft) {
        var due = draft.due();
        var owner = draft.owner();
        var decision = draft.decision();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(RECOMMENDATION.NUMBER, draft.number());
        row.put(RECOMMENDATION.TEXT_DA, draft.text().da());
        row.put(RECOMMENDATION.TEXT_EN, draft.text().enOrNull());
        row.put(RECOMMENDATION.OWNER_FUNCTION, owner == null ? null : owner.functionOrNull());
        row.put(RECOMMENDATION.OWNER_MUNICIPALITY, owner == null ? null : owner.municipalityOrNull());
        row.put(RECOMMENDATION.OWNER_BODY, owner == null ? null : owner.bodyOrNull());
        row.put(RECOMMENDATION.DUE_ON, due == null ? null : due.day());
        row.put(
                RECOMMENDATION.DUE_PRECISION,
                due == null ? null : due.precision().name());
        row.put(RECOMMENDATION.DUE_DOUBTFUL, due != null && due.doubtful());
        row.put(RECOMMENDATION.DECISION, decision == null ? null : decision.value());
        return row;
    }

    private static Recommendation recommendation(Record row, Standing standing) {
        var decision = row.get(DECISION.ID);
        return new Recommendation(
                row.get(RECOMMENDATION.ID),
                row.get(RECOMMENDATION.ANALYSIS),
                new Bilingual(row.get(ANALYSIS.TITLE_DA), row.get(ANALYSIS.TITLE_EN)),
                Analyses.whole(row.get(RECOMMENDATION.NUMBER)),
                Bilingual.of(row.get(RECOMMENDATION.TEXT_DA), row.get(RECOMMENDATION.TEXT_EN)),
                Owner.of(
                        row.get(RECOMMENDATION.OWNER_FUNCTION),
                        row.get(RECOMMENDATION.OWNER_MUNICIPALITY),
                        row.get(RECOMMENDATION.OWNER_BODY)),
                RoughDate.of(
                        row.get(RECOMMENDATION.DUE_ON),
                        row.get(RECOMMENDATION.DUE_PRECISION),
                        Boolean.TRUE.equals(row.get(RECOMMENDATION.DUE_DOUBTFUL))),
                decision == null ? null : new DecisionId(decision),
                standing,
                row.get(RECOMMENDATION.VERSION));
    }

    private static Standing standing(Record row, Table<?> from) {
        return new Standing(
                DecisionState.valueOf(get(row, from, RECOMMENDATION_STATE.STATE)),
                requireNonNull(RoughDate.of(
                        get(row, from, RECOMMENDATION_STATE.SINCE),
                        get(row, from, RECOMMENDATION_STATE.SINCE_PRECISION),
                        get(row, from, RECOMMENDATION_STATE.SINCE_DOUBTFUL))),
                Bilingual.ofNullable(
                        get(row, from, RECOMMENDATION_STATE.NOTE_DA), get(row, from, RECOMMENDATION_STATE.NOTE_EN)),
                Evidence.ofNullable(
                        Bilingual.ofNullable(
                                get(row, from, RECOMMENDATION_STATE.EVIDENCE_DA),
                                get(row, from, RECOMMENDATION_STATE.EVIDENCE_EN)),
                        get(row, from, RECOMMENDATION_STATE.EVIDENCE_LINK),
                        get(row, from, RECOMMENDATION_STATE.EVIDENCE_FILE),
                        get(row, from, RECOMMENDATION_STATE.EVIDENCE_FILE_NAME)),
                get(row, from, RECOMMENDATION_STATE.RECORDED_AT),
                get(row, from, RECOMMENDATION_STATE.RECORDED_BY));
    }

    private static <T> T get(Record row, Table<?> from, Field<T> column) {
        return row.get(requireNonNull(from.field(column)));
    }
}
