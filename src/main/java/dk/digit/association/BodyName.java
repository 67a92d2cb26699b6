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
record BodyName(Field<String> da, Field<String> en) {

    static final BodyName TODAY = on(currentLocalDate());

    static BodyName on(LocalDate day) {
        return on(val(day));
    }

    Field<String> in(Lang lang) {
        return switch (lang) {
            case DA -> da;
            case EN -> en;
        };
    }

    static Bilingual read(Record row) {
        return new Bilingual(row.get("body_name_da", String.class), row.get("body_name_en", String.class));
    }

    private static BodyName on(Field<LocalDate> day) {
        return new BodyName(named(day, "da"), named(day, "en"));
    }

    private static Field<String> named(Field<LocalDate> day, String lang) {
        return field("association.pub_body_name({0}, {1}, {2})", String.class, BODY.ID, day, inline(lang))
                .as("body_name_" + lang);
    }
}
