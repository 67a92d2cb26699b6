package dk.digit.benefits.measuring;

import static dk.digit.benefits.measuring.MeasuringFixture.HOLBAEK;
import static dk.digit.benefits.measuring.MeasuringFixture.LEJRE;
import static dk.digit.benefits.measuring.MeasuringFixture.ROSKILDE;
import static dk.digit.portfolio.PortfolioFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandingsDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final MeasuringFixture fixture = MeasuringFixture.on(database.dsl());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void what_was_measured_is_told_against_the_baseline_and_the_target() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        fixture.target(part, 1, "2023-01-01", "2023-12-31", "60");
        fixture.target(part, 2, "2023-01-01", "2024-12-31", "20");
        fixture.measured(part, "2023-06-30", "90");
        fixture.measured(part, "2023-12-31", "70.333333");

        var early = fixture.on(part, "2023-07-01");
        assertThat(early.effect()).isEqualByComparingTo("10");
        assertThat(early.target().due()).isEqualTo("2023-12-31");
        assertThat(early.share()).isEqualByComparingTo("0.2500");
        assertThat(early.yearlyWorth()).isEqualTo(Money.parseDanish("10.005,00"));
        assertThat(early.committed()).isEqualTo(Money.parseDanish("40.020,00"));

        var later = fixture.on(part, "2024-06-01");
        assertThat(later.target().value()).isEqualByComparingTo("60");
        assertThat(later.last().on()).isEqualTo("2023-12-31");
        assertThat(later.effect()).isEqualByComparingTo("29.666667");
        assertThat(later.share()).isEqualByComparingTo("0.7417");
        assertThat(later.yearlyWorth()).isEqualTo(Money.parseDanish("29.681,50"));
        assertThat(fixture.on(part, "2024-12-31").target().value()).isEqualByComparingTo("20");
    }

    @Test
    void worse_than_the_baseline_is_negative_and_a_target_that_asks_nothing_has_no_share() {
        long part = fixture.part(fixture.benefit("svar", "MORE", "%", null), LEJRE);
        fixture.target(part, 1, "2023-01-01", "2023-12-31", "100");
        fixture.measured(part, "2023-06-30", "80");

        var standing = fixture.on(part, "2023-07-01");
        assertThat(standing.effect()).isEqualByComparingTo("-20");
        assertThat(standing.share()).isNull();
        assertThat(standing.yearlyWorth()).isNull();
        assertThat(standing.committed()).isNull();

        long bare = fixture.bare(fixture.minutes(), LEJRE);
        fixture.measured(bare, "2023-06-30", "80");
        assertThat(fixture.on(bare, "2023-07-01").effect()).isNull();
        assertThat(fixture.on(bare, "2023-07-01").last().value()).isEqualTo(new BigDecimal("80"));
    }

    @Test
    void a_target_that_was_changed_or_given_up_counts_from_the_day_it_was_agreed() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        fixture.target(part, 1, "2023-01-01", "2023-12-31", "60");
        fixture.target(part, 1, "2023-06-01", "2024-06-30", "70");
        fixture.target(part, 2, "2023-01-01", "2024-12-31", "20");
        fixture.target(part, 2, "2023-09-01", "2024-12-31", null);

        assertThat(fixture.on(part, "2023-05-31").target().value()).isEqualByComparingTo("60");
        assertThat(fixture.on(part, "2023-06-01").target().due()).isEqualTo("2024-06-30");
        assertThat(fixture.on(part, "2025-01-01").target().value()).isEqualByComparingTo("70");
    }

    @Test
    void it_is_accepted_until_a_target_changes() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        fixture.target(part, 1, "2023-01-01", "2023-12-31", "60");
        assertThat(fixture.on(part, "2023-02-01").accepted()).isFalse();
        fixture.accept(part, "2023-03-01");
        fixture.target(part, 1, "2023-06-01", "2023-12-31", "70");

        assertThat(fixture.on(part, "2023-02-28").accepted()).isFalse();
        assertThat(fixture.on(part, "2023-03-01").accepted()).isTrue();
        assertThat(fixture.on(part, "2023-05-31").accepted()).isTrue();
        assertThat(fixture.on(part, "2023-06-01").accepted()).isFalse();
    }

    @Test
    void nobody_has_to_say_that_it_began_but_only_somebody_says_what_became_of_it() {
        long benefit = fixture.minutes();
        long begun = fixture.part(benefit, ROSKILDE);
        long unknown = fixture.part(benefit, LEJRE);
        fixture.starts.put(begun, LocalDate.of(2023, 6, 1));
        fixture.measured(begun, "2023-08-01", "10");
        fixture.said(begun, "2023-09-01", "HARVESTED", "Målt og taget ud af budgettet");

        assertThat(fixture.on(begun, "2023-05-31").state()).isEqualTo(HarvestState.NOT_STARTED);
        assertThat(fixture.on(begun, "2023-06-01").state()).isEqualTo(HarvestState.UNDER_WAY);
        assertThat(fixture.on(begun, "2023-08-31").state()).isEqualTo(HarvestState.UNDER_WAY);
        assertThat(fixture.on(begun, "2023-09-01").state()).isEqualTo(HarvestState.HARVESTED);
        assertThat(fixture.on(begun, "2023-09-01").reason().da()).startsWith("Målt");
        assertThat(fixture.on(unknown, "2030-01-01").state()).isEqualTo(HarvestState.NOT_STARTED);
        assertThat(fixture.on(unknown, "2030-01-01").start()).isNull();
    }

    @Test
    void a_correction_counts_instead_of_what_it_puts_right() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        long first = fixture.measured(part, "2023-06-30", "9");
        long second = fixture.measured(part, "2023-06-30", "91", first);
        fixture.measured(part, "2023-05-31", "92", second);

        var standing = fixture.on(part, "2023-12-31");
        assertThat(standing.last().on()).isEqualTo("2023-05-31");
        assertThat(standing.last().value()).isEqualByComparingTo("92");
    }

    @Test
    void a_measurement_is_missing_from_the_day_after_it_was_to_be_in_until_it_is() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        fixture.planned(part, "[2023-01-31,2024-01-01)", 1, 10);

        assertThat(fixture.on(part, "2023-02-10").missingSince()).isNull();
        assertThat(fixture.on(part, "2023-02-11").missingSince()).isEqualTo("2023-02-11");
        fixture.measured(part, "2023-02-27", "90");
        assertThat(fixture.on(part, "2023-02-26").missingSince()).isEqualTo("2023-02-11");
        assertThat(fixture.on(part, "2023-03-10").missingSince()).isNull();
        assertThat(fixture.on(part, "2023-03-11").missingSince())
                .as("asked on 28 February")
                .isEqualTo("2023-03-11");
        fixture.said(part, "2023-03-20", "LOST", "Afdelingen er lagt ned");
        assertThat(fixture.on(part, "2023-03-20").missingSince()).isNull();
    }

    @Test
    void what_was_dropped_or_not_yet_thought_of_is_left_out() {
        long benefit = fixture.minutes();
        fixture.part(benefit, HOLBAEK);
        database.dsl()
                .execute(
                        "update benefits.benefit set dropped_on = date '2023-06-01', dropped_reason = 'Nej' where id = ?",
                        benefit);

        assertThat(fixture.measurements.standings(null, LocalDate.of(2021, 12, 31)))
                .isEmpty();
        assertThat(fixture.measurements.standings(ERP, LocalDate.of(2023, 5, 31)))
                .hasSize(1);
        assertThat(fixture.measurements.standings(ERP, LocalDate.of(2023, 6, 1)))
                .isEmpty();
        assertThat(fixture.measurements.standings(new ActivityId("ams"), LocalDate.of(2023, 5, 31)))
                .isEmpty();
    }

    // ---- against a slow way of finding what is missing

    /// A plan's days, and those measured: what the day-by-day oracle needs.
    private record Case(long part, LocalDate first, LocalDate until, int every, int within, Set<LocalDate> measured) {}

    @Test
    void what_is_missing_is_what_somebody_finds_who_goes_through_the_days() {
        var random = new Random(6);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 120; i++) {
            long part = fixture.part(fixture.benefit("g" + i, "MORE", "stk.", null), ROSKILDE);
            var first = LocalDate.of(2022, 10, 1).plusDays(random.nextInt(200));
            var until = random.nextInt(3) == 0 ? null : first.plusDays(1 + random.nextInt(700));
            int every = 1 + random.nextInt(7);
            int within = random.nextInt(60);
            var measured = new HashSet<LocalDate>();
            for (int n = random.nextInt(14); n > 0; n--) {
                measured.add(first.minusDays(40).plusDays(random.nextInt(760)));
            }
            fixture.planned(part, "[" + first + "," + (until == null ? "" : until) + ")", every, within);
            measured.forEach(day -> fixture.measured(part, day.toString(), "1"));
            cases.add(new Case(part, first, until, every, within, measured));
        }
        for (int n = 0; n < 25; n++) {
            var day = LocalDate.of(2022, 9, 1).plusDays(random.nextInt(1000));
            var standings = fixture.measurements.standings(ERP, day);
            for (Case one : cases) {
                assertThat(standings)
                        .filteredOn(standing -> standing.part() == one.part())
                        .singleElement()
                        .extracting(BenefitStanding::missingSince)
                        .as("%s on %s", one, day)
                        .isEqualTo(missingSince(one, day));
            }
        }
    }

    /// Walks through the days: each day asked opens a question that any day until the next may answer.
    private static LocalDate missingSince(Case one, LocalDate today) {
        var asked = new ArrayList<LocalDate>();
        var answered = new ArrayList<Boolean>();
        var next = one.first();
        int times = 0;
        for (var day = one.first(); !day.isAfter(today); day = day.plusDays(1)) {
            if (day.equals(next) && (one.until() == null || day.isBefore(one.until()))) {
                asked.add(day);
                answered.add(false);
                times++;
                next = one.first().plusMonths((long) times * one.every());
            }
            if (one.measured().contains(day) && !asked.isEmpty()) {
                answered.set(answered.size() - 1, true);
            }
        }
        return List.copyOf(asked).stream()
                .filter(day -> !answered.get(asked.indexOf(day)))
                .map(day -> day.plusDays(one.within() + 1L))
                .filter(since -> !since.isAfter(today))
                .findFirst()
                .orElse(null);
    }
}
