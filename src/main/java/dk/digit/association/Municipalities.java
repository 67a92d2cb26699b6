package dk.digit.association;

import static dk.digit.association.db.Tables.MUNICIPALITY;

import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

/// The country's municipalities, of which some are members.
@Component
class Municipalities {

    private final DSLContext sql;

    Municipalities(DSLContext sql) {
        this.sql = sql;
    }

    List<Municipality> all() {
        return select().orderBy(MUNICIPALITY.NAME).fetch(Municipalities::read);
    }

    Map<String, Bilingual> names(Collection<String> codes) {
        return sql.select(MUNICIPALITY.CODE, MUNICIPALITY.NAME)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.CODE.in(codes))
                .fetchMap(row -> row.value1(), row -> new Bilingual(row.value2(), row.value2()));
    }

    Optional<Municipality> byCode(MunicipalityCode code) {
        return one(MUNICIPALITY.CODE.eq(code.value()));
    }

    Optional<Municipality> bySlug(String slug) {
        return one(MUNICIPALITY.SLUG.eq(slug));
    }

    /// @return false when `version` is not the present one
    boolean change(MunicipalityDraft draft, int version) {
        return sql.update(MUNICIPALITY)
                        .set(MUNICIPALITY.OFFICIAL_NAME, draft.officialName())
                        .set(MUNICIPALITY.CVR, draft.cvr())
                        .set(MUNICIPALITY.POPULATION, draft.population())
                        .set(MUNICIPALITY.POPULATION_ON, draft.populationOn())
                        .set(MUNICIPALITY.POPULATION_SOURCE, draft.populationSource())
                        .set(MUNICIPALITY.VERSION, version + 1)
                        .where(MUNICIPALITY.CODE.eq(draft.code().value()))
                        .and(MUNICIPALITY.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private Optional<Municipality> one(Condition which) {
        return select().where(which).fetchOptional(Municipalities::read);
    }

    private SelectJoinStep<? extends Record> select() {
        return sql.select(
                        MUNICIPALITY.CODE,
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.OFFICIAL_NAME,
                        MUNICIPALITY.REGION,
                        MUNICIPALITY.CVR,
                        MUNICIPALITY.POPULATION,
                        MUNICIPALITY.POPULATION_ON,
                        MUNICIPALITY.POPULATION_SOURCE,
                        MUNICIPALITY.SLUG,
                        MUNICIPALITY.VERSION)
                .from(MUNICIPALITY);
    }

    private static Municipality read(Record row) {
        return new Municipality(
                new MunicipalityCode(row.get(MUNICIPALITY.CODE)),
                row.get(MUNICIPALITY.NAME),
                row.get(MUNICIPALITY.OFFICIAL_NAME),
                row.get(MUNICIPALITY.REGION),
                new Cvr(row.get(MUNICIPALITY.CVR)),
                row.get(MUNICIPALITY.POPULATION),
                row.get(MUNICIPALITY.POPULATION_ON),
                row.get(MUNICIPALITY.POPULATION_SOURCE),
                row.get(MUNICIPALITY.SLUG),
                row.get(MUNICIPALITY.VERSION));
    }
}
