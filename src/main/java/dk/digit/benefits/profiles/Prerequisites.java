package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.PREREQUISITE;
import static dk.digit.benefits.db.Tables.PREREQUISITE_MET;
import static org.jooq.impl.DSL.select;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored prerequisites, and where they are met: two queries.
@Component
class Prerequisites {

    private final DSLContext sql;

    Prerequisites(DSLContext sql) {
        this.sql = sql;
    }

    List<Prerequisite> of(long benefit, LocalDate day) {
        return read(PREREQUISITE.BENEFIT.eq(benefit), day);
    }

    Optional<Prerequisite> find(long id, LocalDate day) {
        return read(PREREQUISITE.ID.eq(id), day).stream().findFirst();
    }

    private List<Prerequisite> read(Condition which, LocalDate day) {
        var met = sql.select(PREREQUISITE_MET.PREREQUISITE, PREREQUISITE_MET.MUNICIPALITY, PREREQUISITE_MET.MET_ON)
                .from(PREREQUISITE_MET)
                .where(PREREQUISITE_MET.PREREQUISITE.in(
                        select(PREREQUISITE.ID).from(PREREQUISITE).where(which)))
                .and(PREREQUISITE_MET.MET_ON.le(day))
                .fetchGroups(PREREQUISITE_MET.PREREQUISITE);
        return sql.select(
                        PREREQUISITE.ID,
                        PREREQUISITE.BENEFIT,
                        PREREQUISITE.MUNICIPALITY,
                        PREREQUISITE.KIND,
                        PREREQUISITE.TEXT_DA,
                        PREREQUISITE.TEXT_EN,
                        PREREQUISITE.VERSION)
                .from(PREREQUISITE)
                .where(which)
                .orderBy(PREREQUISITE.ID)
                .fetch(row -> {
                    var rows = met.get(row.value1());
                    return new Prerequisite(
                            row.value1(),
                            row.value2(),
                            row.value3() == null ? null : new MunicipalityCode(row.value3()),
                            PrerequisiteKind.valueOf(row.value4()),
                            Bilingual.of(row.value5(), row.value6()),
                            rows == null
                                    ? Map.of()
                                    : rows.intoMap(
                                            one -> new MunicipalityCode(one.get(PREREQUISITE_MET.MUNICIPALITY)),
                                            one -> one.get(PREREQUISITE_MET.MET_ON)),
                            row.value7());
                });
    }

    long add(long benefit, Prerequisite.Draft draft) {
        return sql.insertInto(PREREQUISITE)
                .set(PREREQUISITE.BENEFIT, benefit)
                .set(PREREQUISITE.MUNICIPALITY, code(draft.municipality()))
                .set(PREREQUISITE.KIND, draft.kind().name())
                .set(PREREQUISITE.TEXT_DA, draft.text().da())
                .set(PREREQUISITE.TEXT_EN, draft.text().enOrNull())
                .returningResult(PREREQUISITE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, Prerequisite.Draft draft, long version) {
        return sql.update(PREREQUISITE)
                        .set(PREREQUISITE.MUNICIPALITY, code(draft.municipality()))
                        .set(PREREQUISITE.KIND, draft.kind().name())
                        .set(PREREQUISITE.TEXT_DA, draft.text().da())
                        .set(PREREQUISITE.TEXT_EN, draft.text().enOrNull())
                        .set(PREREQUISITE.VERSION, PREREQUISITE.VERSION.plus(1))
                        .where(PREREQUISITE.ID.eq(id))
                        .and(PREREQUISITE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void remove(long id) {
        sql.deleteFrom(PREREQUISITE_MET)
                .where(PREREQUISITE_MET.PREREQUISITE.eq(id))
                .execute();
        sql.deleteFrom(PREREQUISITE).where(PREREQUISITE.ID.eq(id)).execute();
    }

    /// @param on null when it is not met after all
    void meet(long id, MunicipalityCode municipality, @Nullable LocalDate on) {
        if (on == null) {
            sql.deleteFrom(PREREQUISITE_MET)
                    .where(PREREQUISITE_MET.PREREQUISITE.eq(id))
                    .and(PREREQUISITE_MET.MUNICIPALITY.eq(municipality.value()))
                    .execute();
            return;
        }
        sql.insertInto(PREREQUISITE_MET)
                .set(PREREQUISITE_MET.PREREQUISITE, id)
                .set(PREREQUISITE_MET.MUNICIPALITY, municipality.value())
                .set(PREREQUISITE_MET.MET_ON, on)
                .onConflict(PREREQUISITE_MET.PREREQUISITE, PREREQUISITE_MET.MUNICIPALITY)
                .doUpdate()
                .set(PREREQUISITE_MET.MET_ON, on)
                .set(PREREQUISITE_MET.VERSION, PREREQUISITE_MET.VERSION.plus(1))
                .execute();
    }

    static @Nullable String code(@Nullable MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }
}
