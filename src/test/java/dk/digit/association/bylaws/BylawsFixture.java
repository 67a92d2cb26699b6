package dk.digit.association.bylaws;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jooq.DSLContext;

/// The bylaws on a database of its own, and clauses that say only what matters.
public final class BylawsFixture {

    private BylawsFixture() {}

    public static Bylaws on(DSLContext sql) {
        return new Bylaws(new Provisions(sql));
    }

    public static Clause paragraph(String paragraph, String from) {
        return Clause.written(paragraph, LocalDate.parse(from), new Bilingual("Vedtægter", "Bylaws"));
    }

    public static Clause correction(String from, String reason) {
        return new Clause(
                null, "§ 9", LocalDate.parse(from), true, false, new Bilingual("Vedtægter", "Bylaws"), "", reason);
    }
}
