package dk.digit.association.bylaws;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.MUNICIPALITY;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the bodies and municipalities are called that provisions speak of.
public record NamesInBylaws(Map<BodyId, Bilingual> bodies, Map<MunicipalityCode, String> municipalities) {

    String body(BodyId id, Lang lang) {
        var name = bodies.get(id);
        return name == null ? id.value() : name.in(lang);
    }

    String municipality(MunicipalityCode code) {
        return municipalities.getOrDefault(code, code.value());
    }

    @Nullable
    MunicipalityCode code(String name) {
        return municipalities.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Component
    static class Query {

        private final DSLContext sql;

        Query(DSLContext sql) {
            this.sql = sql;
        }

        NamesInBylaws all() {
            return new NamesInBylaws(
                    sql.select(BODY.ID, BODY.NAME_DA, BODY.NAME_EN)
                            .from(BODY)
                            .orderBy(BODY.PLACE, BODY.NAME_DA)
                            .fetchMap(
                                    row -> new BodyId(row.value1()), row -> new Bilingual(row.value2(), row.value3())),
                    sql.select(MUNICIPALITY.CODE, MUNICIPALITY.NAME)
                            .from(MUNICIPALITY)
                            .fetchMap(row -> new MunicipalityCode(row.value1()), row -> row.value2()));
        }
    }
}
