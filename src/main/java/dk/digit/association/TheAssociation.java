package dk.digit.association;

import static dk.digit.association.db.Tables.ASSOCIATION_;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The one row that says which association this is; none before it is set up.
@Component
class TheAssociation {

    private final DSLContext sql;

    TheAssociation(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Identity> find() {
        return sql.select(ASSOCIATION_.NAME, ASSOCIATION_.SHORT_NAME, ASSOCIATION_.DEMONSTRATION, ASSOCIATION_.VERSION)
                .from(ASSOCIATION_)
                .fetchOptional(row -> new Identity(
                        row.get(ASSOCIATION_.NAME),
                        row.get(ASSOCIATION_.SHORT_NAME),
                        row.get(ASSOCIATION_.DEMONSTRATION),
                        row.get(ASSOCIATION_.VERSION)));
    }

    void found(String name, String shortName, boolean demonstration) {
        sql.insertInto(ASSOCIATION_, ASSOCIATION_.NAME, ASSOCIATION_.SHORT_NAME, ASSOCIATION_.DEMONSTRATION)
                .values(name, shortName, demonstration)
                .execute();
    }

    /// @return false when `version` is not the present one
    boolean rename(String name, String shortName, int version) {
        return sql.update(ASSOCIATION_)
                        .set(ASSOCIATION_.NAME, name)
                        .set(ASSOCIATION_.SHORT_NAME, shortName)
                        .set(ASSOCIATION_.VERSION, version + 1)
                        .where(ASSOCIATION_.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
