package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.waves.Waves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known of a benefit on a day beside its measurements: what was done for it and what was not, what it rests
/// on, and who departs from the standard of its process.
///
/// @param inhabitants of each municipality, where the figure is kept
/// @param live the municipalities whose wave is live
public record LearningFacts(
        long benefit,
        ActivityId activity,
        Bilingual name,
        boolean example,
        List<Deed> deeds,
        List<Condition> conditions,
        List<Departing> departures,
        Map<MunicipalityCode, BigDecimal> inhabitants,
        Set<MunicipalityCode> live) {

    /// The figure that effects are told by, so that large and small municipalities can be compared.
    static final String INHABITANTS = "indbyggere";

    public LearningFacts {
        deeds = List.copyOf(deeds);
        conditions = List.copyOf(conditions);
        departures = List.copyOf(departures);
        inhabitants = Map.copyOf(inhabitants);
        live = Set.copyOf(live);
    }

    /// Something to be done so that the benefit comes.
    ///
    /// @param municipality null for one that is done for all
    /// @param done by the day that is looked at
    /// @param outcome what came of it
    public record Deed(
            @Nullable MunicipalityCode municipality,
            Bilingual text,
            boolean done,
            @Nullable String outcome) {

        public boolean isOf(MunicipalityCode code) {
            return municipality == null || municipality.equals(code);
        }
    }

    /// What must be so before the benefit can be harvested.
    ///
    /// @param municipality null for one that holds for all
    /// @param onWave whether it is that the municipality is live
    public record Condition(
            @Nullable MunicipalityCode municipality, Bilingual text, boolean onWave, Set<MunicipalityCode> metBy) {

        public Condition {
            metBy = Set.copyOf(metBy);
        }

        public boolean isOf(MunicipalityCode code) {
            return municipality == null || municipality.equals(code);
        }
    }

    /// A municipality that does not do as the standard says.
    public record Departing(MunicipalityCode municipality, Bilingual process, LocalDate since, Bilingual reason) {}

    public boolean meets(MunicipalityCode code, Condition condition) {
        return condition.metBy().contains(code) || (condition.onWave() && live.contains(code)) || !condition.isOf(code);
    }

    @Component
    static class Query {

        private final DSLContext sql;
        private final Waves waves;

        Query(DSLContext sql, Waves waves) {
            this.sql = sql;
            this.waves = waves;
        }

        /// Empty when there is no such benefit, or the reader may not see it.
        Optional<LearningFacts> of(long benefit, LocalDate day) {
            return sql.resultQuery("""
                            select activity, name_da, name_en, example, process_da
                              from benefits.benefit where id = {0}
                            """, DSL.val(benefit)).fetchOptional(row -> facts(benefit, row, day));
        }

        private LearningFacts facts(long benefit, Record row, LocalDate day) {
            var activity = new ActivityId(row.get("activity", String.class));
            boolean example = row.get("example", Boolean.class);
            return new LearningFacts(
                    benefit,
                    activity,
                    both(row, "name"),
                    example,
                    deeds(benefit, day),
                    conditions(benefit, day),
                    departures(activity, example, row.get("process_da", String.class), day),
                    inhabitants(day),
                    waves.live(activity, day).keySet());
        }

        private List<Deed> deeds(long benefit, LocalDate day) {
            return sql.resultQuery("""
                            select municipality, text_da, text_en, outcome, coalesce(done_on <= {1}, false) as done
                              from benefits.benefit_action where benefit = {0}
                             order by done_on nulls last, due_on nulls last, id
                            """, DSL.val(benefit), DSL.val(day))
                    .fetch(row -> new Deed(
                            code(row),
                            both(row, "text"),
                            row.get("done", Boolean.class),
                            row.get("outcome", String.class)));
        }

        private List<Condition> conditions(long benefit, LocalDate day) {
            return sql.resultQuery("""
                            select p.id, p.municipality, p.kind, p.text_da, p.text_en,
                                   array_agg(m.municipality::text) filter (where m.met_on <= {1}) as met
                              from benefits.prerequisite p
                              left join benefits.prerequisite_met m on m.prerequisite = p.id
                             where p.benefit = {0}
                             group by p.id, p.municipality, p.kind, p.text_da, p.text_en
                             order by p.id
                            """, DSL.val(benefit), DSL.val(day))
                    .fetch(row -> new Condition(
                            code(row),
                            both(row, "text"),
                            row.get("kind", String.class).equals("WAVE_LIVE"),
                            codes(row.get("met", String[].class))));
        }

        /// Those of the benefit's process; of any process of the activity where the benefit names none.
        private List<Departing> departures(
                ActivityId activity, boolean example, @Nullable String process, LocalDate day) {
            return sql.resultQuery("""
                            select municipality, process_da, process_en, reason_da, reason_en, lower(period) as since
                              from benefits.departure
                             where activity = {0} and example = {1} and period @> {3}
                               and lower(process_da) = lower(coalesce({2}, process_da))
                             order by lower(period), id
                            """, DSL.val(activity.value()), DSL.val(example), DSL.val(process), DSL.val(day))
                    .fetch(row -> new Departing(
                            new MunicipalityCode(row.get("municipality", String.class)),
                            both(row, "process"),
                            row.get("since", LocalDate.class),
                            both(row, "reason")));
        }

        private Map<MunicipalityCode, BigDecimal> inhabitants(LocalDate day) {
            return sql.resultQuery("""
                            select municipality, value from benefits.figure_value
                             where figure = {0} and valid @> {1} and value > 0
                            """, DSL.val(INHABITANTS), DSL.val(day)).stream()
                    .collect(Collectors.toMap(
                            row -> new MunicipalityCode(row.get("municipality", String.class)),
                            row -> row.get("value", BigDecimal.class)));
        }

        private static @Nullable MunicipalityCode code(Record row) {
            var code = row.get("municipality", String.class);
            return code == null ? null : new MunicipalityCode(code);
        }

        private static Set<MunicipalityCode> codes(String @Nullable [] codes) {
            return codes == null
                    ? Set.of()
                    : Arrays.stream(codes).map(MunicipalityCode::new).collect(Collectors.toSet());
        }

        private static Bilingual both(Record row, String column) {
            return Bilingual.of(row.get(column + "_da", String.class), row.get(column + "_en", String.class));
        }
    }
}
