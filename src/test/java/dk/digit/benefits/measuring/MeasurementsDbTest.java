package dk.digit.benefits.measuring;

import static dk.digit.benefits.measuring.MeasuringFixture.HOLBAEK;
import static dk.digit.benefits.measuring.MeasuringFixture.LEJRE;
import static dk.digit.benefits.measuring.MeasuringFixture.ROSKILDE;
import static dk.digit.benefits.measuring.MeasuringFixture.TODAY;
import static dk.digit.benefits.measuring.MeasuringFixture.confirmed;
import static dk.digit.benefits.measuring.MeasuringFixture.entry;
import static dk.digit.portfolio.PortfolioFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasurementsDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final MeasuringFixture fixture = MeasuringFixture.on(database.dsl());
    private final Measurements measurements = fixture.measurements;

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- entered

    @Test
    void what_is_measured_is_entered_once_for_a_day() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        measurements.enter(part, entry("2023-06-30", "80"), CameBy.PAGE);
        measurements.enter(part, entry("2023-06-30", "80.000"), CameBy.PAGE);

        assertThat(fixture.stored.of(part, TODAY)).singleElement().satisfies(one -> {
            assertThat(one.value()).isEqualByComparingTo("80");
            assertThat(one.cameBy()).isEqualTo(CameBy.PAGE);
            assertThat(one.by()).isEqualTo("system");
        });
        assertThat(refusals(() -> measurements.enter(part, entry("2023-06-30", "81"), CameBy.PAGE)))
                .containsExactly("Der er allerede målt 80 den 30-06-2023. Ret den måling i stedet.");
        assertThat(refusals(() -> measurements.enter(part, entry("2023-09-02", "81"), CameBy.PAGE)))
                .containsExactly("Dagen ligger i fremtiden.");
        assertThat(refusals(() -> measurements.enter(part, entry("2023-07-01", "100000000000000"), CameBy.PAGE)))
                .containsExactly("Tallet er for stort. Det kan højst have 14 cifre før kommaet.");
        assertThat(refusals(() -> measurements.enter(part, entry("2023-07-01", "1.2345678"), CameBy.PAGE)))
                .containsExactly("Skriv højst 6 decimaler.");
        assertThat(refusals(() -> measurements.enter(99_999, entry("2023-07-01", "1"), CameBy.PAGE)))
                .containsExactly("Gevinsten findes ikke i kommunen, eller den er opgivet.");
    }

    @Test
    void what_looks_wrong_is_refused_with_the_earlier_value_until_somebody_says_why_it_holds() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        measurements.enter(part, entry("2023-03-31", "90"), CameBy.PAGE);

        assertThat(refusals(() -> measurements.enter(part, entry("2023-06-30", "900"), CameBy.PAGE)))
                .containsExactly("900 er mere end 5 gange så meget som 90, der blev målt den 31-03-2023.");
        measurements.enter(part, confirmed("2023-06-30", "900", "Alle sager blev talt med"), CameBy.PAGE);
        measurements.enter(part, confirmed("2023-07-31", "880", "Det er det samme"), CameBy.PAGE);

        var all = fixture.stored.of(part, TODAY);
        assertThat(all).extracting(Measurement::confirmed).containsExactly(null, "Alle sager blev talt med", null);
    }

    @Test
    void a_correction_stands_beside_what_it_puts_right_which_counts_no_more() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        measurements.enter(part, entry("2023-06-30", "80"), CameBy.PAGE);
        measurements.enter(part, entry("2023-07-31", "75"), CameBy.PAGE);
        long wrong = fixture.stored.of(part, TODAY).getLast().id();

        measurements.correct(wrong, entry("2023-06-29", "82"), CameBy.PAGE);

        assertThat(fixture.stored.of(part, TODAY))
                .extracting(Measurement::on, Measurement::counts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 7, 31), true),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 6, 30), false),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 6, 29), true));
        assertThat(refusals(() -> measurements.correct(wrong, entry("2023-06-30", "83"), CameBy.PAGE)))
                .containsExactly("Målingen er allerede rettet. Ret den nye i stedet.");
        long right = fixture.stored.of(part, TODAY).getLast().id();
        assertThat(refusals(() -> measurements.correct(right, entry("2023-07-31", "83"), CameBy.PAGE)))
                .containsExactly("Der er allerede en måling den dag. Ret den i stedet.");
        measurements.enter(part, entry("2023-06-30", "79"), CameBy.PAGE);
        assertThat(fixture.on(part, "2023-06-30").last().value()).isEqualByComparingTo("79");
    }

    @Test
    void a_measurement_is_never_changed_nor_taken_away() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        fixture.measured(part, "2023-06-30", "80");

        assertThatThrownBy(() -> database.dsl().execute("update benefits.measurement set value = 1"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.dsl().execute("delete from benefits.measurement"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void of_two_who_enter_the_same_day_at_once_one_is_told_so() throws Exception {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        var start = new CyclicBarrier(2);
        Callable<String> one = () -> {
            start.await();
            try {
                fixture.measured(part, "2023-06-30", "80");
                return "in";
            } catch (DataAccessException e) {
                return dk.digit.platform.sql.Constraints.explain(e)
                        .orElseThrow()
                        .text(Lang.DA);
            }
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var said = List.of(both.submit(one), both.submit(one));
            assertThat(List.of(said.getFirst().get(), said.getLast().get()))
                    .containsExactlyInAnyOrder("in", "Der er allerede en måling den dag. Ret den i stedet.");
        }
        assertThat(fixture.stored.of(part, TODAY)).hasSize(1);
    }

    // ---- what has become of it

    @Test
    void nobody_harvests_what_nobody_measured() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        var why = new Bilingual("Vi bruger færre timer", "");

        assertThat(refusals(() -> measurements.say(part, HarvestState.HARVESTED, TODAY, why)))
                .containsExactly(
                        "Gevinsten er ikke målt. Den kan først meldes høstet, når den er målt senest den dag.");
        measurements.enter(part, entry("2023-06-30", "80"), CameBy.PAGE);
        assertThat(refusals(() -> measurements.say(part, HarvestState.HARVESTED, LocalDate.of(2023, 6, 29), why)))
                .hasSize(1);
        assertThat(refusals(() -> measurements.say(part, HarvestState.HARVESTED, TODAY, null)))
                .containsExactly("Skriv hvorfor.");
        assertThat(refusals(() -> measurements.say(part, HarvestState.LOST, TODAY, null)))
                .containsExactly("Skriv hvorfor.");
        assertThat(refusals(() -> measurements.say(part, HarvestState.LOST, TODAY.plusDays(1), why)))
                .containsExactly("Dagen ligger i fremtiden.");

        measurements.say(part, HarvestState.HARVESTED, LocalDate.of(2023, 7, 1), why);
        assertThat(fixture.on(part, "2023-07-01").state()).isEqualTo(HarvestState.HARVESTED);
        assertThat(refusals(() -> measurements.say(part, HarvestState.UNDER_WAY, LocalDate.of(2023, 6, 1), null)))
                .containsExactly("Der er allerede meldt en tilstand fra en senere dag.");
    }

    @Test
    void what_was_harvested_stays_measured_when_a_measurement_is_put_right() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        long only = fixture.measured(part, "2023-06-30", "80");
        measurements.say(part, HarvestState.HARVESTED, LocalDate.of(2023, 7, 1), new Bilingual("Færre timer", ""));

        assertThat(refusals(() -> measurements.correct(only, entry("2023-07-02", "80"), CameBy.PAGE)))
                .singleElement()
                .asString()
                .startsWith("Gevinsten er meldt høstet og skal være målt senest den dag.");
        measurements.correct(only, entry("2023-07-01", "80"), CameBy.PAGE);
        fixture.measured(part, "2023-08-01", "79");
    }

    @Test
    void a_measurement_that_was_put_right_to_a_later_day_harvests_nothing_before_it() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        long wrong = fixture.measured(part, "2023-05-01", "80");
        fixture.measured(part, "2023-08-01", "80", wrong);

        assertThat(refusals(() -> measurements.say(
                        part, HarvestState.HARVESTED, LocalDate.of(2023, 7, 1), new Bilingual("Ja", ""))))
                .hasSize(1);
    }

    // ---- planned

    @Test
    void a_plan_is_changed_from_a_day_on_and_the_past_stays() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        assertThat(measurements.plan(part, plan("2023-01-01", null, 3), -1)).isTrue();

        assertThat(refusals(() -> measurements.plan(part, plan("2023-08-31", null, 6), 1)))
                .containsExactly("Det, der er gået, bliver, som det var. Vælg 01-09-2023 eller senere.");
        assertThat(measurements.plan(part, plan("2023-09-01", "2024-12-31", 6), 1))
                .isTrue();
        assertThat(fixture.plans.of(part))
                .extracting(kept -> kept.plan().first() + " – " + kept.plan().last())
                .containsExactly("2023-01-01 – 2023-08-31", "2023-09-01 – 2024-12-31");

        assertThat(measurements.plan(part, plan("2023-10-01", null, 2), 7))
                .as("overtaken")
                .isFalse();
        assertThat(measurements.plan(part, plan("2023-09-01", null, 2), 1)).isTrue();
        assertThat(fixture.plans.of(part)).hasSize(2).last().satisfies(kept -> {
            assertThat(kept.plan().everyMonths()).isEqualTo(2);
            assertThat(kept.version()).isEqualTo(2);
        });
        assertThat(refusals(() -> measurements.plan(part, plan("2023-12-01", "2023-11-30", 2), 2)))
                .containsExactly("Den sidste dag ligger før den første.");
    }

    private static MeasuringPlan plan(String first, String last, int every) {
        return new MeasuringPlan(
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                WorkFunction.CONTROLLER,
                null,
                every,
                30);
    }

    // ---- asked

    @Test
    void what_is_missing_or_near_is_asked_of_whoever_measures() {
        long benefit = fixture.minutes();
        long missing = fixture.part(benefit, ROSKILDE);
        long near = fixture.part(benefit, LEJRE);
        long far = fixture.part(benefit, HOLBAEK);
        fixture.planned(missing, "[2023-06-30,)", 12, 14);
        fixture.planned(near, "[2023-09-30,)", 12, 14);
        fixture.planned(far, "[2023-10-31,)", 12, 14);

        var asked = fixture.duties.on(TODAY);
        assertThat(asked)
                .extracting(duty -> duty.words().da())
                .containsExactlyInAnyOrder(
                        "Indtast den måling, der mangler, af Gevinst minutter i Roskilde",
                        "Mål Gevinst minutter i Lejre");
        var first = asked.stream()
                .filter(duty -> duty.key().contains("/" + missing + "/"))
                .findFirst()
                .orElseThrow();
        assertThat(first.due()).isEqualTo("2023-07-14");
        assertThat(first.path()).isEqualTo("/benefits/profiles/" + benefit + "/parts/roskilde/measure");
        assertThat(first.assignee()).isEqualTo(new Assignee.OfFunction("CONTROLLER", ROSKILDE));

        measurements.enter(missing, entry("2023-07-20", "80"), CameBy.PAGE);
        assertThat(fixture.duties.on(TODAY)).extracting(Duty::key).noneMatch(key -> key.contains("/" + missing + "/"));
    }

    @Test
    void an_owner_is_asked_to_accept_until_it_is_done_and_again_when_a_target_changes() {
        long part = fixture.part(fixture.minutes(), ROSKILDE);
        fixture.target(part, 1, "2023-01-01", "2023-12-31", "60");
        assertThat(fixture.duties.on(LocalDate.of(2023, 2, 1)))
                .as("nobody owns it")
                .isEmpty();
        fixture.own(part, "2023-02-01", "BUSINESS_AREA_MANAGER");
        fixture.accept(part, "2023-03-01");
        fixture.target(part, 1, "2023-06-01", "2023-12-31", "70");

        assertThat(fixture.duties.on(LocalDate.of(2023, 2, 1))).singleElement().satisfies(duty -> {
            assertThat(duty.words().da()).isEqualTo("Sig ja eller nej til målene for Gevinst minutter i Roskilde");
            assertThat(duty.due()).isEqualTo("2023-03-03");
            assertThat(duty.assignee())
                    .as("a business area manager may not answer for the municipality")
                    .isEqualTo(new Assignee.OfFunction("CHIEF_DIGITALISATION_OFFICER", ROSKILDE));
            assertThat(duty.path()).endsWith("/parts/roskilde/accept");
        });
        assertThat(fixture.duties.on(LocalDate.of(2023, 3, 1))).isEmpty();
        assertThat(fixture.duties.on(LocalDate.of(2023, 6, 1)))
                .singleElement()
                .extracting(Duty::due)
                .isEqualTo(LocalDate.of(2023, 7, 1));
        fixture.said(part, "2023-07-01", "LOST", "Væk");
        assertThat(fixture.duties.on(LocalDate.of(2023, 7, 1))).isEmpty();
    }

    // ---- departures

    @Test
    void a_departure_holds_from_its_first_day_to_its_last() {
        long id = fixture.departures.add(new Departure.Draft(
                ERP,
                new MunicipalityCode(LEJRE),
                Period.from(LocalDate.of(2023, 1, 1)),
                new Bilingual("Godkendelse af fakturaer", ""),
                new Bilingual("To led i stedet for ét", ""),
                false));

        assertThat(refusals(() -> fixture.departures.end(id, LocalDate.of(2022, 12, 31), 1)))
                .containsExactly("Den sidste dag ligger, før afvigelsen begyndte.");
        assertThat(fixture.departures.end(id, LocalDate.of(2023, 6, 30), 1)).isTrue();
        assertThat(fixture.departures.end(id, LocalDate.of(2023, 7, 31), 1)).isFalse();
        assertThat(fixture.departures.on(ERP, LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(fixture.departures.on(null, LocalDate.of(2023, 6, 30))).hasSize(1);
        assertThat(fixture.departures.on(ERP, LocalDate.of(2023, 7, 1))).isEmpty();
    }

    private static List<String> refusals(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(RefusedException.class, work).refusals().stream()
                .map((Refusal refusal) -> refusal.text(Lang.DA))
                .toList();
    }
}
