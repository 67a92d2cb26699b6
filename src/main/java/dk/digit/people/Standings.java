package dk.digit.people;

import static dk.digit.people.db.Tables.STANDING_FACT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dk.digit.platform.access.Standing;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jooq.Record;

/// Reads what somebody stands for from rows of `people.standing_fact`.
final class Standings {

    private Standings() {}

    /// @param rows those without a fact are left out
    static List<Standing> of(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(STANDING_FACT.SOURCE) != null)
                .map(Standings::fact)
                .flatMap(fact -> fact.standings().stream())
                .distinct()
                .toList();
    }

    static StandingFact fact(Record row) {
        return new StandingFact(
                Standing.Source.valueOf(row.get(STANDING_FACT.SOURCE)),
                row.get(STANDING_FACT.WHAT),
                row.get(STANDING_FACT.MUNICIPALITY),
                row.get(STANDING_FACT.BODY),
                row.get(STANDING_FACT.KIND),
                row.get(STANDING_FACT.RECORD_KEY),
                new Bilingual(row.get(STANDING_FACT.WORDS_DA), row.get(STANDING_FACT.WORDS_EN)),
                row.get(STANDING_FACT.PERIOD),
                row.get(field(name("giver"), String.class)));
    }
}
