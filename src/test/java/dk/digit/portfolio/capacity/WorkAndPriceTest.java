package dk.digit.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.HolidayRule;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.WorkingDays;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Hours and prices by quarter add up to those of the whole, whatever the period.
class WorkAndPriceTest {

    private static final WorkingDays WORKING = WorkingDays.of(List.of(new HolidayRule(
            "christmas",
            new Bilingual("Juledag", "Christmas"),
            HolidayRule.Closing.HOLIDAY,
            new HolidayRule.Basis.Fixed(MonthDay.of(12, 25)),
            Period.from(LocalDate.of(1900, 1, 1)),
            "lov")));
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final Workdays WORKDAYS = new Workdays(WORKING, FIRST, LocalDate.of(2029, 1, 1));

    @Property(tries = 500)
    void the_hours_of_all_quarters_are_the_hours_of_the_engagement(
            @ForAll @IntRange(min = 0, max = 1400) int start,
            @ForAll @IntRange(min = 1, max = 700) int days,
            @ForAll @IntRange(min = 1, max = 240) int steps) {
        var engagement = engagement(start, days, steps * 15);
        int parts = Quarter.of(FIRST).andNext(24).stream()
                .mapToInt(quarter -> engagement.minutesIn(quarter.period(), WORKDAYS))
                .sum();

        long working = FIRST.plusDays(start)
                .datesUntil(FIRST.plusDays(start + days))
                .filter(WORKING::isWorkingDay)
                .count();
        assertThat((long) parts).isEqualTo(working * steps * 15 / 5);
        assertThat(parts % 3).as("hours with two decimals at most").isZero();
    }

    @Property(tries = 300)
    void no_price_is_further_from_hours_times_rate_than_half_an_oere_a_quarter(
            @ForAll @IntRange(min = 0, max = 1000) int start,
            @ForAll @IntRange(min = 1, max = 500) int days,
            @ForAll @IntRange(min = 1, max = 100) int steps,
            @ForAll @IntRange(min = 1, max = 90_000) int oere,
            @ForAll @IntRange(min = 0, max = 1500) int change) {
        var engagement = engagement(start, days, steps * 15);
        var day = FIRST.plusDays(change + 1);
        var prices = new Prices(List.of(rate(1, new Period(FIRST, day), oere), rate(2, Period.from(day), oere + 7)));
        for (Quarter quarter : Quarter.of(FIRST).andNext(12)) {
            var exact = BigInteger.ZERO;
            for (var one = quarter.first(); one.isBefore(quarter.end()); one = one.plusDays(1)) {
                if (engagement.period().contains(one) && WORKING.isWorkingDay(one)) {
                    exact = exact.add(BigInteger.valueOf((long) steps * 3 * (one.isBefore(day) ? oere : oere + 7)));
                }
            }
            long twice = prices.of(engagement, quarter, WORKDAYS).amount().oere() * 120;
            assertThat(Math.abs(twice - exact.longValueExact() * 2)).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void a_price_is_rounded_half_up_in_one_place() {
        assertThat(Prices.rounded(29)).isEqualTo(Money.ZERO);
        assertThat(Prices.rounded(30)).isEqualTo(Money.ofOere(1));
        assertThat(Prices.rounded(60 * 45_050L)).isEqualTo(Money.ofOere(45_050));
    }

    @Test
    void the_closest_rate_counts() {
        var general = rate(1, Period.from(FIRST), 40_000);
        var ofRole =
                new StaffRate(2, null, ProjectRole.TEST_LEAD, Period.from(FIRST), Money.ofOere(50_000), "Aftale", 1);
        var ofMunicipality =
                new StaffRate(3, AssociationFixture.LEJRE, null, Period.from(FIRST), Money.ofOere(60_000), "Aftale", 1);
        var elsewhere = new StaffRate(
                4,
                AssociationFixture.ROSKILDE,
                ProjectRole.TEST_LEAD,
                Period.from(FIRST),
                Money.ofOere(90_000),
                "Aftale",
                1);
        // Monday to Friday, one hour a day
        var week = engagement(1, 5, 300);

        assertThat(price(week, general)).isEqualTo("2000.00");
        assertThat(price(week, general, ofRole)).isEqualTo("2500.00");
        assertThat(price(week, general, ofRole, ofMunicipality, elsewhere)).isEqualTo("3000.00");
    }

    @Test
    void hours_without_a_rate_are_told_and_cost_nothing() {
        var price = new Prices(List.of()).of(engagement(1, 5, 300), new Quarter(2023, 1), WORKDAYS);

        assertThat(price.amount()).isEqualTo(Money.ZERO);
        assertThat(price.unpriced()).isEqualTo(300);
    }

    @Test
    void own_time_has_no_price() {
        var own = with(engagement(1, 5, 300), EngagementKind.OWN_TIME);

        assertThat(new Prices(List.of(rate(1, Period.from(FIRST), 40_000))).of(own, new Quarter(2023, 1), WORKDAYS))
                .isEqualTo(Prices.Price.NONE);
    }

    @Test
    void hours_are_typed_in_quarters_of_an_hour() {
        assertThat(Hours.typed("7,5")).isEqualTo(450);
        assertThat(Hours.typed("0.25")).isEqualTo(15);
        assertThat(Hours.typed("7,4")).isNull();
        assertThat(Hours.typed("mange")).isNull();
        assertThat(Hours.text(Lang.DA, 6048)).isEqualTo("100,8");
        assertThat(Hours.decimal(60_000)).isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void a_quarter_is_read_as_people_write_it() {
        for (String text : List.of("2024-Q2", "2024K2", "2. kvartal 2024", "K2 2024", "2024-2", "2. kvt. 2024")) {
            assertThat(Quarter.parse(text)).as(text).contains(new Quarter(2024, 2));
        }
        assertThat(Quarter.parse("2024")).isEmpty();
        assertThat(Quarter.parse("2024-Q5")).isEmpty();
    }

    private static String price(Engagement engagement, StaffRate... rates) {
        return new Prices(List.of(rates))
                .of(engagement, new Quarter(2023, 1), WORKDAYS)
                .amount()
                .toApi();
    }

    private static StaffRate rate(long id, Period period, long oere) {
        return new StaffRate(id, null, null, period, Money.ofOere(oere), "Aftale", 1);
    }

    private static Engagement engagement(int start, int days, int minutes) {
        var period = new Period(FIRST.plusDays(start), FIRST.plusDays(start + days));
        return new Engagement(
                1,
                new ActivityId("erp"),
                ProjectRole.TEST_LEAD,
                new RoleHolder(AssociationFixture.LEJRE, null),
                Bilingual.EMPTY,
                period,
                period,
                minutes,
                EngagementKind.BUY_OUT,
                null,
                null,
                EngagementState.ALLOCATED,
                FIRST,
                "Testkoordinator",
                null,
                null,
                2);
    }

    private static Engagement with(Engagement one, EngagementKind kind) {
        return new Engagement(
                one.id(),
                one.activity(),
                one.role(),
                one.holder(),
                one.name(),
                one.asked(),
                one.period(),
                one.minutesAWeek(),
                kind,
                null,
                null,
                one.state(),
                one.since(),
                one.person(),
                null,
                null,
                one.version());
    }
}
