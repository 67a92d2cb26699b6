package dk.digit.benefits.harvest;

import static dk.digit.benefits.harvest.StandingFixture.DAY;
import static dk.digit.benefits.harvest.StandingFixture.ESDH;
import static dk.digit.benefits.harvest.StandingFixture.GREVE;
import static dk.digit.benefits.harvest.StandingFixture.KOEGE;
import static dk.digit.benefits.harvest.StandingFixture.LEJRE;
import static dk.digit.benefits.harvest.StandingFixture.ROSKILDE;
import static dk.digit.benefits.harvest.StandingFixture.in;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HarvestTallyTest {

    private static final HarvestLook REAL = new HarvestLook(null, null, null, 2026, false);

    @Test
    void only_a_target_that_its_owner_has_accepted_is_agreed() {
        var tally = HarvestTally.of(
                List.of(),
                List.of(
                        in(GREVE).agreed(1000).worth(400).done(),
                        in(KOEGE).proposed(5000).worth(-100).done()));

        assertThat(tally.committed()).isEqualTo(kroner(1000));
        assertThat(tally.measured()).isEqualTo(kroner(300));
    }

    @Test
    void states_missing_measurements_and_the_mean_of_known_shares_are_counted() {
        var tally = HarvestTally.of(
                List.of(),
                List.of(
                        in(GREVE)
                                .measured("50", "1.0000")
                                .is(HarvestState.HARVESTED)
                                .done(),
                        in(KOEGE).measured("10", "0.2001").done(),
                        in(LEJRE).lost("Standarden blev ikke fulgt").done(),
                        in(ROSKILDE).missing(DAY).is(HarvestState.NOT_STARTED).done()));

        assertThat(tally.harvested()).isEqualTo(1);
        assertThat(tally.lost()).isEqualTo(1);
        assertThat(tally.count(HarvestState.UNDER_WAY)).isEqualTo(1);
        assertThat(tally.count(HarvestState.NOT_STARTED)).isEqualTo(1);
        assertThat(tally.parts()).isEqualTo(4);
        assertThat(tally.missing()).isEqualTo(1);
        assertThat(tally.meanShare()).isEqualByComparingTo("0.6001");
    }

    @Test
    void an_example_and_a_real_benefit_are_never_added_up() {
        var standings = List.of(
                in(GREVE).agreed(1000).done(),
                in(KOEGE).agreed(70_000).example().done());
        var planned = List.of(planned(GREVE, false, 2026, 10), planned(GREVE, true, 2026, 9000));

        var real = cut(REAL, planned, standings);
        var examples = cut(new HarvestLook(null, null, null, 2026, true), planned, standings);

        assertThat(real.all().committed()).isEqualTo(kroner(1000));
        assertThat(real.all().planned()).isEqualTo(kroner(10));
        assertThat(examples.all().committed()).isEqualTo(kroner(70_000));
        assertThat(examples.all().planned()).isEqualTo(kroner(9000));
    }

    @Test
    void filters_narrow_what_was_planned_and_what_was_measured_alike() {
        var standings = List.of(
                in(GREVE).agreed(1000).done(),
                in(KOEGE).agreed(20).type(BenefitType.QUALITY).done());
        var planned = List.of(
                planned(GREVE, false, 2026, 10), planned(GREVE, false, 2027, 500), planned(KOEGE, false, 2026, 3));

        var greve = cut(REAL.of(GREVE), planned, standings).all();
        var quality = cut(new HarvestLook(null, null, BenefitType.QUALITY, 2026, false), planned, standings)
                .all();

        assertThat(greve.planned()).isEqualTo(kroner(10));
        assertThat(greve.committed()).isEqualTo(kroner(1000));
        assertThat(quality.planned()).isEqualTo(Money.ZERO);
        assertThat(quality.committed()).isEqualTo(kroner(20));
    }

    @Test
    void municipalities_stand_by_the_danish_alphabet_and_lead_on() {
        var rows = cut(
                        REAL,
                        List.of(planned(ROSKILDE, false, 2026, 1)),
                        List.of(in(LEJRE).done(), in(KOEGE).done(), in(GREVE).done()))
                .byMunicipality();

        assertThat(rows).extracting(HarvestRow::name).containsExactly("Greve", "Køge", "Lejre", "Roskilde");
        assertThat(rows.getFirst().path()).isEqualTo("/benefits?municipality=0253&year=2026&data=real");
        assertThat(rows.getFirst().measuredPath()).startsWith("/benefits/comparison?municipality=0253");
        assertThat(rows.getFirst().plannedPath()).isNull();
        assertThat(rows.getLast().plannedPath()).endsWith("#by-activity");
    }

    @Test
    void a_benefit_counts_for_every_objective_that_leads_to_it() {
        var objectives = List.of(
                objective("Hurtigere svar", Set.of(1L), Set.of(7L)),
                objective("Færre fejl", Set.of(1L, 2L), Set.of(7L)),
                objective("Ingen fører videre", Set.of(99L), Set.of()));
        var rows = cut(
                        REAL,
                        List.of(planned(GREVE, false, 2026, 10)),
                        List.of(
                                in(GREVE).agreed(5).done(),
                                in(GREVE).benefit(2).agreed(3).done()))
                .byObjective(objectives);

        assertThat(rows).extracting(HarvestRow::name).containsExactly("Hurtigere svar", "Færre fejl");
        assertThat(rows.get(0).tally().committed()).isEqualTo(kroner(5));
        assertThat(rows.get(1).tally().committed()).isEqualTo(kroner(8));
        assertThat(rows).allSatisfy(row -> assertThat(row.tally().planned()).isEqualTo(kroner(10)));
    }

    @Test
    void a_year_before_and_a_year_after_are_told_at_their_end() {
        assertThat(REAL.day(DAY)).isEqualTo(DAY);
        assertThat(REAL.in(2025).day(DAY)).isEqualTo("2025-12-31");
        assertThat(REAL.in(2028).day(DAY)).isEqualTo("2028-12-31");
    }

    @Property(tries = 200)
    void what_municipalities_come_to_adds_up_to_the_whole(@ForAll("standings") List<BenefitStanding> standings) {
        var cut = cut(REAL, List.of(), standings);
        var parts = cut.byMunicipality().stream().map(HarvestRow::tally).toList();

        assertThat(parts.stream().map(HarvestTally::committed).reduce(Money.ZERO, Money::plus))
                .isEqualTo(cut.all().committed());
        assertThat(parts.stream().map(HarvestTally::measured).reduce(Money.ZERO, Money::plus))
                .isEqualTo(cut.all().measured());
        assertThat(parts.stream().mapToInt(HarvestTally::parts).sum())
                .isEqualTo(cut.all().parts());
        assertThat(cut.byActivity().stream()
                        .mapToInt(row -> row.tally().missing())
                        .sum())
                .isEqualTo(cut.all().missing());
        var compared = ComparedBenefits.of(
                standings,
                StandingFixture.names().byMunicipality(),
                StandingFixture.names().byBenefit(Lang.DA));
        assertThat(compared.rows().stream().mapToInt(row -> row.tally().parts()).sum())
                .isEqualTo(compared.columns().stream()
                        .mapToInt(column -> column.tally().parts())
                        .sum());
    }

    @Provide
    Arbitrary<List<BenefitStanding>> standings() {
        var one = Combinators.combine(
                        Arbitraries.of(GREVE, KOEGE, LEJRE, ROSKILDE),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.longs().between(-5000, 5000),
                        Arbitraries.of(HarvestState.values()),
                        Arbitraries.of(true, false))
                .as((municipality, benefit, worth, state, missing) -> in(municipality)
                        .benefit(benefit)
                        .worth(worth)
                        .agreed(Math.abs(worth))
                        .is(state)
                        .missing(missing ? DAY : null)
                        .done());
        return one.list()
                .ofMaxSize(12)
                .map(all -> List.copyOf(all.stream()
                        .collect(java.util.stream.Collectors.toMap(BenefitStanding::part, each -> each, (a, b) -> a))
                        .values()));
    }

    private static HarvestRow.Cut cut(HarvestLook look, List<PlannedAmount> planned, List<BenefitStanding> standings) {
        return HarvestRow.Cut.of(look, planned, standings, StandingFixture.names(), Lang.DA);
    }

    private static HarvestObjective objective(String name, Set<Long> benefits, Set<Long> lines) {
        return new HarvestObjective(ESDH, new Bilingual(name, ""), benefits, lines);
    }

    private static PlannedAmount planned(MunicipalityCode municipality, boolean example, int year, long kroner) {
        return new PlannedAmount(ESDH, example, 7, BenefitType.FREED_TIME, municipality, year, kroner(kroner));
    }

    private static Money kroner(long kroner) {
        return Money.ofOere(kroner * 100);
    }
}
