package dk.digit.association;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// A vacancy is exactly the days of a seat on which nobody holds it, in as few spans as can be.
class VacancyDbTest {

    private static final TestDatabase DATABASE = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private static final AssociationFixture FIXTURE = AssociationFixture.on(DATABASE.dsl());
    private static final LocalDate DAY_ZERO = AssociationFixture.NEW_YEAR;

    @AfterContainer
    static void drop() {
        DATABASE.close();
    }

    @Provide
    Arbitrary<List<Integer>> bounds() {
        return Arbitraries.integers()
                .between(0, 60)
                .set()
                .ofMaxSize(8)
                .map(days -> days.stream().sorted().toList());
    }

    /// `bounds` taken in pairs are holdings, some of which touch each other when `closed` moves their end.
    @Property(tries = 100)
    void a_day_of_a_seat_is_either_held_or_vacant(
            @ForAll("bounds") List<Integer> bounds,
            @ForAll @IntRange(min = 61, max = 70) int end,
            @ForAll boolean touching) {
        var association = FIXTURE.association();
        var whole = new Period(DAY_ZERO, DAY_ZERO.plusDays(end));
        var seat = association.createSeat(
                new SeatDraft(AssociationFixture.SECRETARIAT, "head", "", whole, true, Bilingual.EMPTY));
        var holdings = holdings(bounds, touching);
        holdings.forEach(period ->
                association.fillSeat(new HoldingDraft(seat, null, period, true, true, false, null, Bilingual.EMPTY)));

        var vacancies = association.vacancies(whole).stream()
                .filter(vacancy -> vacancy.seat().id().equals(seat))
                .map(Vacancy::period)
                .toList();

        for (int day = 0; day < end; day++) {
            var date = DAY_ZERO.plusDays(day);
            long held =
                    holdings.stream().filter(period -> period.contains(date)).count();
            long vacant =
                    vacancies.stream().filter(period -> period.contains(date)).count();
            assertThat(held + vacant).as(date.toString()).isEqualTo(1);
        }
        assertThat(vacancies).allMatch(whole::contains);
        var starts = new TreeMap<LocalDate, Period>();
        vacancies.forEach(period -> starts.put(period.start(), period));
        assertThat(vacancies)
                .as("two vacancies in a row are one")
                .noneMatch(period -> starts.containsKey(period.end()));
    }

    private static List<Period> holdings(List<Integer> bounds, boolean touching) {
        var holdings = new ArrayList<Period>();
        for (int i = 0; i + 1 < bounds.size(); i += touching ? 1 : 2) {
            holdings.add(new Period(DAY_ZERO.plusDays(bounds.get(i)), DAY_ZERO.plusDays(bounds.get(i + 1))));
        }
        return holdings;
    }
}
