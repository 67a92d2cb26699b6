package dk.digit.people.openid;

import static dk.digit.people.db.Tables.CLAIM_MAPPING;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored mappings of claims to functions.
@Component
class ClaimMappings {

    private final DSLContext sql;

    ClaimMappings(DSLContext sql) {
        this.sql = sql;
    }

    List<ClaimMapping> of(String provider) {
        return sql.select(
                        CLAIM_MAPPING.ID,
                        CLAIM_MAPPING.VALUE,
                        CLAIM_MAPPING.MUNICIPALITY_CODE,
                        CLAIM_MAPPING.FUNCTION,
                        CLAIM_MAPPING.SECRETARIAT)
                .from(CLAIM_MAPPING)
                .where(CLAIM_MAPPING.PROVIDER.eq(provider))
                .orderBy(
                        CLAIM_MAPPING.VALUE,
                        CLAIM_MAPPING.MUNICIPALITY_CODE.asc().nullsFirst())
                .fetch(ClaimMappings::read);
    }

    private static ClaimMapping read(Record row) {
        var municipality = row.get(CLAIM_MAPPING.MUNICIPALITY_CODE);
        var function = row.get(CLAIM_MAPPING.FUNCTION);
        return new ClaimMapping(
                row.get(CLAIM_MAPPING.ID),
                row.get(CLAIM_MAPPING.VALUE),
                municipality == null ? null : new MunicipalityCode(municipality),
                function == null ? null : WorkFunction.valueOf(function),
                row.get(CLAIM_MAPPING.SECRETARIAT));
    }

    void add(
            String provider,
            String value,
            @Nullable MunicipalityCode municipality,
            @Nullable WorkFunction function,
            boolean secretariat) {
        sql.insertInto(CLAIM_MAPPING)
                .set(CLAIM_MAPPING.PROVIDER, provider)
                .set(CLAIM_MAPPING.VALUE, value)
                .set(CLAIM_MAPPING.MUNICIPALITY_CODE, municipality == null ? null : municipality.value())
                .set(CLAIM_MAPPING.FUNCTION, function == null ? null : function.name())
                .set(CLAIM_MAPPING.SECRETARIAT, secretariat)
                .execute();
    }

    boolean remove(String provider, long id) {
        return sql.deleteFrom(CLAIM_MAPPING)
                        .where(CLAIM_MAPPING.ID.eq(id))
                        .and(CLAIM_MAPPING.PROVIDER.eq(provider))
                        .execute()
                == 1;
    }
}
