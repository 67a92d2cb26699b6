package dk.digit.meetings.recommendations;

import static dk.digit.meetings.db.Tables.ANALYSIS;
import static dk.digit.meetings.db.Tables.RECOMMENDATION;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import dk.digit.meetings.Evidence;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
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

/// The stored analyses.
@Component
class Analyses {

    private static final Field<Integer> RECORDED =
            field(selectCount().from(RECOMMENDATION).where(RECOMMENDATION.ANALYSIS.eq(ANALYSIS.ID)));

    private final DSLContext sql;

    Analyses(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Analysis> find(String id) {
        return select(ANALYSIS.ID.eq(id)).stream().findFirst();
    }

    /// Newest first.
    List<Analysis> all() {
        return select(noCondition());
    }

    private List<Analysis> select(Condition which) {
        return sql.select(ANALYSIS.fields())
                .select(RECORDED)
                .from(ANALYSIS)
                .where(which)
                .orderBy(ANALYSIS.MADE_ON.desc(), ANALYSIS.ID)
                .fetch(Analyses::analysis);
    }

    void add(AnalysisDraft draft) {
        sql.insertInto(ANALYSIS).set(ANALYSIS.ID, draft.id()).set(row(draft)).execute();
    }

    boolean change(AnalysisDraft draft, long version) {
        return sql.update(ANALYSIS)
                        .set(row(draft))
                        .set(ANALYSIS.VERSION, ANALYSIS.VERSION.plus(1))
                        .where(ANALYSIS.ID.eq(draft.id()))
                        .and(ANALYSIS.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> row(AnalysisDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        var remark = draft.remark();
        row.put(ANALYSIS.KIND, draft.kind().name());
        row.put(ANALYSIS.TITLE_DA, draft.title().da());
        row.put(ANALYSIS.TITLE_EN, draft.title().en());
        row.put(ANALYSIS.BY_DA, draft.by().da());
        row.put(ANALYSIS.BY_EN, draft.by().enOrNull());
        row.put(ANALYSIS.MADE_ON, draft.madeOn().day());
        row.put(ANALYSIS.MADE_PRECISION, draft.madeOn().precision().name());
        row.put(ANALYSIS.MADE_DOUBTFUL, draft.madeOn().doubtful());
        row.put(ANALYSIS.LINK, draft.link());
        row.put(ANALYSIS.STATED, draft.stated());
        row.put(ANALYSIS.TAKEN_ON, draft.takenOn());
        row.put(ANALYSIS.REMARK_DA, remark == null ? null : remark.da());
        row.put(ANALYSIS.REMARK_EN, remark == null ? null : remark.enOrNull());
        var file = draft.file();
        if (file != null) {
            row.put(ANALYSIS.FILE, file.id());
            row.put(ANALYSIS.FILE_NAME, file.name());
        }
        return row;
    }

    private static Analysis analysis(Record row) {
        return new Analysis(
                row.get(ANALYSIS.ID),
                AnalysisKind.valueOf(row.get(ANALYSIS.KIND)),
                new Bilingual(row.get(ANALYSIS.TITLE_DA), row.get(ANALYSIS.TITLE_EN)),
                Bilingual.of(row.get(ANALYSIS.BY_DA), row.get(ANALYSIS.BY_EN)),
                requireNonNull(RoughDate.of(
                        row.get(ANALYSIS.MADE_ON), row.get(ANALYSIS.MADE_PRECISION), row.get(ANALYSIS.MADE_DOUBTFUL))),
                row.get(ANALYSIS.LINK),
                file(row.get(ANALYSIS.FILE), row.get(ANALYSIS.FILE_NAME)),
                whole(row.get(ANALYSIS.STATED)),
                whole(row.get(ANALYSIS.TAKEN_ON)),
                Bilingual.ofNullable(row.get(ANALYSIS.REMARK_DA), row.get(ANALYSIS.REMARK_EN)),
                requireNonNull(row.get(RECORDED)),
                row.get(ANALYSIS.VERSION));
    }

    private static Evidence.@Nullable Attachment file(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Evidence.Attachment(id, name);
    }

    static @Nullable Integer whole(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }
}
