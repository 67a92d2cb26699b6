package dk.digit.association;

import static dk.digit.association.db.Tables.BODY;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;

/// What a body of the row is called on a day: by its name of that day, with the members of that day counted.
record BodyName(Field<LocalDate> day) {

    static final BodyName TODAY = new BodyName(currentLocalDate());

    static BodyName on(LocalDate day) {
        return new BodyName(val(day));
    }

    /// As a list sorts and filters by it: PostgreSQL sorts by a column's alias, but by no expression of it.
    Field<String> in(Lang lang) {
        return field("association.pub_body_name({0}, {1}, {2})", String.class, BODY.ID, day, inline(lang.code()));
    }

    /// As [#read] finds it in a row.
    Field<String> da() {
        return in(Lang.DA).as("body_name_da");
    }

    Field<String> en() {
        return in(Lang.EN).as("body_name_en");
    }

    static Bilingual read(Record row) {
        return new Bilingual(row.get("body_name_da", String.class), row.get("body_name_en", String.class));
    }
}
